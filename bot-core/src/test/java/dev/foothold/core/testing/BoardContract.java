package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every board promises.
public interface BoardContract {

  /// The board under test.
  ///
  /// @return the same one throughout a test
  Board board();

  /// A place where it may put up cards.
  ///
  /// @return any
  Board.Spot spot();

  /// What stands at the spot.
  ///
  /// @return readings of the cards, in order
  List<String> standing();

  /// Takes a card down, as people on the platform do.
  ///
  /// @param card which
  void takeDown(PostRef card);

  /// Has the platform take nothing for now.
  void askToWait();

  /// Has the people there not let it change anything any more, or let it again.
  ///
  /// @param forbidden whether they do not
  void forbid(boolean forbidden);

  /// Lets time pass after which the board tries again what was not allowed.
  void passTime();

  /// It puts up what it is given.
  @Test
  default void putsUp() {
    Publisher.Posting posting = board().put("key-1", spot(), View.text("Hello."));

    assertThat(posting).isInstanceOf(Publisher.Posting.Posted.class);
    assertThat(standing()).containsExactly("Hello.");
  }

  /// The same key is put up once, and stands where it stood.
  @Test
  default void putsTheSameKeyUpOnce() {
    Publisher.Posting first = board().put("key-1", spot(), View.text("Hello."));

    Publisher.Posting again = board().put("key-1", spot(), View.text("Hello."));

    assertThat(again).isEqualTo(first);
    assertThat(standing()).containsExactly("Hello.");
  }

  /// A card shows what it was changed to.
  @Test
  default void changes() {
    board().put("key-1", spot(), View.text("One."));
    PostRef second = posted(board().put("key-2", spot(), View.text("Two.")));

    Board.Change changed = board().change(spot().community(), second, View.text("Changed."));

    assertThat(changed).isEqualTo(Board.Change.CHANGED);
    assertThat(standing()).containsExactly("One.", "Changed.");
  }

  /// A card that was taken down is told from one that could not be changed now.
  @Test
  default void saysThatACardIsGone() {
    PostRef card = posted(board().put("key-1", spot(), View.text("One.")));
    takeDown(card);

    Board.Change changed = board().change(spot().community(), card, View.text("Changed."));

    assertThat(changed).isEqualTo(Board.Change.GONE);
    assertThat(standing()).isEmpty();
  }

  /// What the platform takes later is tried again.
  @Test
  default void saysThatAChangeHasToWait() {
    PostRef card = posted(board().put("key-1", spot(), View.text("One.")));
    askToWait();

    Board.Change changed = board().change(spot().community(), card, View.text("Changed."));

    assertThat(changed).isEqualTo(Board.Change.LATER);
    assertThat(standing()).containsExactly("One.");
  }

  /// A card that may not be changed is not given up: it shows the change once that is allowed
  /// again.
  @Test
  default void keepsACardThatItMayNotChange() {
    PostRef card = posted(board().put("key-1", spot(), View.text("One.")));
    forbid(true);
    Board.Change refused = board().change(spot().community(), card, View.text("Changed."));
    forbid(false);
    passTime();

    Board.Change allowed = board().change(spot().community(), card, View.text("Changed."));

    assertThat(refused).isEqualTo(Board.Change.LATER);
    assertThat(allowed).isEqualTo(Board.Change.CHANGED);
    assertThat(standing()).containsExactly("Changed.");
  }

  private static PostRef posted(Publisher.Posting posting) {
    return switch (posting) {
      case Publisher.Posting.Posted(var post) -> post;
      case Publisher.Posting.Refused(var why) -> throw new AssertionError(why);
      case Publisher.Posting.Later(var after) -> throw new AssertionError("in " + after);
    };
  }
}
