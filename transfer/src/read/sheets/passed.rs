//! Rows below the headings that are no company: totals, and the headings once more.

use super::grid::{Heading, shown};
use crate::CompanyFields;
use crate::table::{Field, field_named, plain};
use peil_exchange::sheet::Row;
use peil_portfolio::fold;

/// What stands before a sum, made plain.
const TOTALS: [&str; 8] =
    ["totaal", "totalen", "subtotaal", "eindtotaal", "total", "totals", "subtotal", "grandtotal"];

/// Whether a row adds up others: a total stands first in it or in place of a name, and nothing tells a company.
pub(super) fn is_total(row: Row<'_>, fields: &CompanyFields, has_contact: bool) -> bool {
    let CompanyFields { name, kvk, vat, street, postal_code, city, website, .. } = fields;
    let is_told = has_contact
        || kvk.is_some()
        || vat.is_some()
        || [street, postal_code, city, website].into_iter().any(Option::is_some);
    let first = || row.cells().map(|(_, cell)| shown(cell)).find(|text| !text.is_empty());
    !is_told
        && match name {
            // A count may stand in place of a name.
            Some(name) if name.bytes().any(|sign| !sign.is_ascii_digit()) => says_total(name),
            _ => first().is_some_and(|first| says_total(&first)),
        }
}

/// `Totaal`, `Totaal:`, `Totaal 24 bedrijven`; not `Totaal Techniek`.
fn says_total(text: &str) -> bool {
    if TOTALS.contains(&plain(text).as_str()) {
        return true;
    }
    let text = fold(text);
    let Some((first, rest)) = text.split_once([' ', ':']) else { return false };
    let is_counted = |rest: &str| rest.starts_with(|sign: char| sign.is_ascii_digit());
    let rest = rest.trim_start_matches([' ', ':', '=']);
    TOTALS.contains(&first) && (is_counted(rest) || rest.starts_with("aantal "))
}

/// A column that means something, with its heading made plain.
pub(super) struct Head {
    column: u16,
    plain: String,
    field: Field,
}

impl Head {
    pub(super) fn new(heading: &Heading, field: Field) -> Self {
        Self { column: heading.column, plain: plain(&heading.text), field }
    }
}

/// Whether a row has the headings once more, in their columns, as on a second page or in a second language.
pub(super) fn is_heading(row: Row<'_>, heads: &[Head]) -> bool {
    let mut same = 0;
    for head in heads {
        let text = plain(&shown(row.cell(head.column)));
        if text.is_empty() {
            continue;
        }
        if text != head.plain && field_named(&text) != Some(head.field) {
            return false;
        }
        same += 1;
    }
    same > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_told_from_a_name() {
        for text in [
            "Totaal",
            "TOTAAL:",
            "Grand total",
            "Totaal: 24",
            "Totaal 24 bedrijven",
            "Totaal aantal bedrijven: 24",
        ] {
            assert!(says_total(text), "{text}");
        }
        for text in ["Totaal Techniek", "Totaalbouw", "Total Energies", "Som", ""] {
            assert!(!says_total(text), "{text}");
        }
    }
}
