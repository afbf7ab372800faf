package dev.foothold.core.testing;

import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import java.util.List;
import java.util.Optional;

class FakeBoardTest implements BoardContract {

  private final FakeBoard board = new FakeBoard("test");

  @Override
  public Board board() {
    return board;
  }

  @Override
  public Board.Spot spot() {
    return new Board.Spot(Town.HERE, Town.CHANNEL, Optional.empty());
  }

  @Override
  public List<String> standing() {
    return board.readings();
  }

  @Override
  public void takeDown(PostRef card) {
    board.takeDown(card);
  }

  @Override
  public void askToWait() {
    board.askToWait(true);
  }

  @Override
  public void forbid(boolean forbidden) {
    board.askToWait(forbidden);
  }

  @Override
  public void passTime() {}
}
