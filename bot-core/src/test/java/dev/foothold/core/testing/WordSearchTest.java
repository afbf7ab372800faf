package dev.foothold.core.testing;

import dev.foothold.core.model.Entry;
import java.util.List;

class WordSearchTest implements KnowledgeSearchContract, KnowledgeOverlayContract {

  @Override
  public Subject subject(List<Entry> shipped) {
    WordSearch search = new WordSearch(shipped);
    return new Subject(search, search);
  }
}
