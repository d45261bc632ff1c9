//! Records on their way out, watched.

use super::{Chosen, ExportError};
use crate::Watch;
use crate::workbook::Described;
use peil_portfolio::{Kept, Store};
use std::ops::ControlFlow;

/// What is handed out, and who watches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    pub(super) store: &'a Store,
    pub(super) chosen: &'a Chosen,
    pub(super) watch: Watch<'a>,
    /// How many rows there are in all, of every subject that is written.
    pub(super) of: u64,
}

impl Source<'_> {
    /// Gives the chosen records of a kind to `take`. `done` counts every row that was looked at.
    pub(super) fn each<R: Described>(
        &self,
        done: &mut u64,
        mut take: impl FnMut(Kept<R>) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let mut ended = Ok(());
        self.store.each_while(|kept: Kept<R>| {
            *done += 1;
            if done.is_multiple_of(256) {
                ended = self.watch.tell(*done, self.of).map_err(ExportError::from);
            }
            if ended.is_ok() && self.chosen.admits(R::owner(&kept)) {
                ended = take(kept);
            }
            if ended.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        ended
    }
}
