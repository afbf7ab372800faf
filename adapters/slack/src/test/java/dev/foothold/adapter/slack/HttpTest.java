package dev.foothold.adapter.slack;

import dev.foothold.adapter.slack.loopback.Team;

class HttpTest extends AskingContract {

  @Override
  void start(Workplace place, Team where) throws Exception {
    place.byHttp(where);
  }
}
