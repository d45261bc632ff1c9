//! What a reader has to know besides the file.

use crate::{Kind, Mappings};
use peil_fixtures::Catalogue;
use peil_portfolio::{Date, Settings};
use peil_words::Words;

/// What a reader has to know besides the file.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The words of the person who asks, for names of columns and values that a sheet has in a language.
    pub words: &'a Words,
    /// What Peil calls the codes of statistics offices.
    pub catalogue: &'a Catalogue,
    /// The settings of the portfolio: the steps of its funnel, the region of the hub.
    pub settings: &'a Settings,
    /// The mappings of tables that the portfolio keeps, and the one that was asked for.
    pub mappings: &'a Mappings,
    /// Today, for what carries no day of its own.
    pub today: Date,
    /// The one kind of file that will do; any by default. Never makes a reader take a file for what it is not.
    pub only: Option<&'a Kind>,
}
