//! What a cell may need besides its record.

use peil_portfolio::{Company, Id, Register, Row};
use peil_words::Words;

/// What a cell may need besides its record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts<'a> {
    /// The words of the sheet.
    pub(crate) words: &'a Words,
    /// The companies of the portfolio, with what is computed of them.
    pub(crate) register: &'a Register,
}

impl<'a> Facts<'a> {
    /// A company with what is computed of it.
    pub(crate) fn company(&self, id: Id<Company>) -> Option<&'a Row> {
        self.register.row(id)
    }
}
