package dev.foothold.adapter.slack;

import dev.foothold.adapter.slack.loopback.Team;

class SocketTest extends AskingContract {

  @Override
  void start(Workplace place, Team where) throws Exception {
    place.bySocket(where);
  }
}
