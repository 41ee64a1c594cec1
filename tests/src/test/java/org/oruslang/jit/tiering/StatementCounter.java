package org.oruslang.jit.tiering;

import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.management.ExecutionListener;

/** A tool that counts how often statements that start with a text are executed. */
final class StatementCounter implements AutoCloseable {

  private final AtomicLong count = new AtomicLong();
  private final ExecutionListener listener;

  private StatementCounter(Engine engine, String start) {
    listener =
        ExecutionListener.newBuilder()
            .statements(true)
            .onEnter(
                event -> {
                  if (event.getLocation().getCharacters().toString().startsWith(start)) {
                    count.incrementAndGet();
                  }
                })
            .attach(engine);
  }

  static StatementCounter attach(Engine engine, String start) {
    return new StatementCounter(engine, start);
  }

  long count() {
    return count.get();
  }

  @Override
  public void close() {
    listener.close();
  }
}
