//! Which portfolio a file of Peil's own was made from.

use crate::Subject;
use peil_portfolio::Standing;
use std::collections::BTreeMap;

/// What a file of Peil's own says of the portfolio that it was made from.
///
/// Where the portfolio at hand [has stood](peil_portfolio::Store::has_stood) like that, the numbers of its companies and
/// records are those of the portfolio; in any other they only tie the file together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// How it stood.
    pub standing: Standing,
    /// The records that have a number, by the place of their offer. The number of a company is its key.
    pub records: BTreeMap<usize, RecordNumber>,
}

/// The number that a row gives its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordNumber {
    /// What kind of record the row holds.
    pub subject: Subject,
    /// Its number in the portfolio that the file was made from.
    pub number: i64,
}
