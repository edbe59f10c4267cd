package dev.tessera.runtime.stdio;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the calls that have not been answered. */
final class InFlight {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private int calls;

  void begin() {
    lock.lock();
    try {
      calls++;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      calls--;
      if (calls == 0) {
        none.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is none, but no longer than this and not after an interrupt. */
  void await(Duration time) {
    long nanos = time.toNanos();
    lock.lock();
    try {
      while (calls > 0 && nanos > 0) {
        nanos = none.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
