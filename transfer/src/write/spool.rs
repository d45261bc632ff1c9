//! Writing in a thread, so that it can be watched and ended.

use crate::{Cancelled, Watch};
use std::fmt;
use std::io::{self, Seek, SeekFrom, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// A writer that can be stopped from another thread.
#[derive(Debug)]
pub(super) struct Spool<'a, W> {
    inner: W,
    stop: &'a AtomicBool,
}

/// Somebody stopped the writing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the writing was stopped")
    }
}

impl std::error::Error for Stopped {}

impl<W: Write> Write for Spool<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(io::Error::other(Stopped));
        }
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Seek> Seek for Spool<'_, W> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.inner.seek(position)
    }
}

/// Has `write` write to `out` in a thread, and asks who watches in the meantime. The value is `None` when the thread came
/// to an end before its time.
///
/// # Errors
/// [`Cancelled`] when the writing was ended, and then it has ended.
pub(super) fn watched<W: Write + Send, T: Send>(
    out: W,
    (done, of): (u64, u64),
    watch: Watch<'_>,
    write: impl FnOnce(Spool<'_, W>) -> T + Send,
) -> Result<Option<T>, Cancelled> {
    const PULSE: Duration = Duration::from_millis(50);
    watch.tell(done, of)?;
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let asks = std::thread::current();
        let spool = Spool { inner: out, stop: &stop };
        let writing = scope.spawn(move || {
            let written = write(spool);
            asks.unpark();
            written
        });
        let mut cancelled = Ok(());
        while !writing.is_finished() {
            std::thread::park_timeout(PULSE);
            if cancelled.is_ok() {
                cancelled = watch.tell(done, of);
                stop.store(cancelled.is_err(), Ordering::Relaxed);
            }
        }
        let written = writing.join().ok();
        cancelled.map(|()| written)
    })
}

/// A writer that asks who watches, in the same thread.
#[derive(Debug)]
pub(super) struct Watched<'a, W> {
    inner: W,
    watch: Watch<'a>,
}

impl<'a, W> Watched<'a, W> {
    pub(super) const fn new(inner: W, watch: Watch<'a>) -> Self {
        Self { inner, watch }
    }
}

impl<W: Write> Write for Watched<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // How much is to come is not known; that it goes on is.
        self.watch.tell(0, 1).map_err(|Cancelled| io::Error::other(Stopped))?;
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
