//! The answer for a spreadsheet: the columns of `peil gaps`, and two more for each method asked for.

use super::judged::Judged;
use crate::commands::gaps::csv_row;
use crate::json::{EntryJson, Float};
use peil_exchange::write_row;
use std::io::{self, Write};

pub(super) fn write(out: &mut impl Write, entry: &EntryJson<'_>, judged: &Judged) -> io::Result<()> {
    let (mut columns, mut fields) = csv_row(entry);
    for verdict in &judged.verdicts {
        columns.extend([format!("{}_status", verdict.method), format!("{}_score", verdict.method)]);
        let score = verdict.score.map_or_else(String::new, |score| Float(score).to_string());
        fields.extend([verdict.status_name().to_owned(), score]);
    }
    write_row(out, columns)?;
    write_row(out, fields)
}
