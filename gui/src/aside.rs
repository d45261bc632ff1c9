//! What is done in a thread of its own beside the window, and comes back with one answer.

use egui::Context;
use std::fmt;
use std::io;
use std::sync::mpsc::{Receiver, TryRecvError};

/// Something under way beside the window.
pub struct Aside<T> {
    answer: Receiver<T>,
}

/// The thread came to an end without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

impl<T: Send + 'static> Aside<T> {
    /// Begins; a frame is asked for when it has its answer.
    ///
    /// # Errors
    /// When there can be no thread.
    pub fn begin(ctx: &Context, name: &str, work: impl FnOnce() -> T + Send + 'static) -> io::Result<Self> {
        let (sender, answer) = std::sync::mpsc::channel();
        let ctx = ctx.clone();
        let run = move || {
            // Whoever no longer waits does not want to know.
            let _ = sender.send(work());
            ctx.request_repaint();
        };
        std::thread::Builder::new().name(name.to_owned()).spawn(run)?;
        Ok(Self { answer })
    }

    /// The answer, once; none while it is still being worked at.
    ///
    /// # Errors
    /// [`Lost`].
    pub fn poll(&mut self) -> Option<Result<T, Lost>> {
        match self.answer.try_recv() {
            Ok(answer) => Some(Ok(answer)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Lost)),
        }
    }
}

impl<T> fmt::Debug for Aside<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Aside(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    fn wait<T: Send + 'static>(mut aside: Aside<T>) -> Result<T, Lost> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_mins(1) {
            if let Some(answer) = aside.poll() {
                return answer;
            }
            std::thread::yield_now();
        }
        panic!("no answer");
    }

    #[test]
    fn an_answer_comes_back_and_a_lost_one_is_told() {
        let ctx = Context::default();
        assert_eq!(wait(Aside::begin(&ctx, "sum", || 1 + 1).unwrap()), Ok(2));
        let lost: Aside<u8> = Aside::begin(&ctx, "lost", || std::panic::resume_unwind(Box::new(()))).unwrap();
        assert_eq!(wait(lost), Err(Lost));
    }
}
