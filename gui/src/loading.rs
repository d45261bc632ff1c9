//! A large portfolio is opened beside the window, so that the window is there at once.

use crate::session::Session;
use egui::Context;
use peil_portfolio::{Date, OpenError, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError};

/// A file of more bytes than this is opened beside the window; a smaller one is there before a frame has passed.
pub const SMALL: u64 = 12 << 20;

/// A portfolio that is being opened.
#[derive(Debug)]
pub struct Loading {
    path: PathBuf,
    done: Arc<AtomicU16>,
    opened: Option<Receiver<Result<Session, OpenError>>>,
}

impl Loading {
    /// Opens a portfolio of more than `small` bytes in a thread of its own, which asks for a frame whenever there is something new to show. None
    /// where that is not worth it, or where there is no thread to be had: it is to be opened here and now then.
    #[must_use]
    pub fn begin(ctx: &Context, path: &Path, options: &OpenOptions, today: Date, small: u64) -> Option<Self> {
        let bytes = std::fs::metadata(path).map_or(0, |file| file.len());
        if bytes <= small {
            return None;
        }
        let done = Arc::new(AtomicU16::new(0));
        let (sender, opened) = std::sync::mpsc::channel();
        let work = {
            let (ctx, path, options, done) =
                (ctx.clone(), path.to_owned(), options.clone(), Arc::clone(&done));
            move || {
                let opened = Session::open_telling(&path, &options, today, &mut |thousandths| {
                    done.store(thousandths, Ordering::Relaxed);
                    ctx.request_repaint();
                });
                // Whoever waited for it has taken it by then: nobody goes without receiving.
                let _ = sender.send(opened);
                ctx.request_repaint();
            }
        };
        std::thread::Builder::new().name("portfolio".to_owned()).spawn(work).ok()?;
        Some(Self { path: path.to_owned(), done, opened: Some(opened) })
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How much of it is read, in thousandths.
    #[must_use]
    pub fn done(&self) -> u16 {
        self.done.load(Ordering::Relaxed)
    }

    /// What was opened, or why it was not; none while it is still being read.
    pub fn poll(&mut self) -> Option<Result<Session, OpenError>> {
        match self.opened.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => None,
            Ok(opened) => {
                self.opened = None;
                Some(opened)
            }
            Err(TryRecvError::Disconnected) => {
                self.opened = None;
                Some(Err(OpenError::Io(std::io::Error::other("the thread ended"))))
            }
        }
    }
}

impl Drop for Loading {
    /// Nobody wants it any more: it is waited for and closed in order.
    fn drop(&mut self) {
        if let Some(Ok(Ok(session))) = self.opened.take().map(|opened| opened.recv()) {
            // It was not edited, so there is nothing that could be lost.
            let _ = session.close();
        }
    }
}
