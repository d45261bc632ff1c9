//! How much texts look like the headings of a table of companies.

use super::grid::shown;
use super::head::Head;
use crate::table::{Field, FieldGroup, plain};
use peil_exchange::sheet::Sheet;

/// How many rows below the headings are looked at, and how many of their columns.
const ROWS: usize = 200;
const COLUMNS: usize = 100;

/// How much texts look like the headings of a table of companies; the greater is more like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Likeness {
    /// Whether a column names the company: by its name, its KvK number or its VAT number.
    names_companies: bool,
    /// How many fields are named; technologies only beside a company, because they are also what stands in cells.
    fields: usize,
    /// How many cells below the headings say something, in thousandths of a cell a row; headings once more not counted.
    filled: usize,
}

impl Likeness {
    /// `None` for texts that name no company and hardly anything else.
    pub(super) fn of(head: &Head, sheet: &Sheet, field_of: impl Fn(&str) -> Option<Field>) -> Option<Self> {
        let mut known: Vec<Field> = Vec::new();
        for field in head.texts.iter().filter_map(|(_, text)| field_of(&plain(text))) {
            if !known.contains(&field) {
                known.push(field);
            }
        }
        let names_companies = known.iter().any(|field| Field::OF_COMPANY.contains(field));
        if !names_companies {
            known.retain(|field| field.group() != FieldGroup::Scan);
            if known.len() < 2 {
                return None;
            }
        }
        let columns: Vec<u16> = head.texts.iter().map(|(column, _)| *column).take(COLUMNS).collect();
        let (mut rows, mut cells) = (0, 0);
        for below in sheet.rows().skip_while(|other| other.number() <= head.row).take(ROWS) {
            let texts = columns.iter().map(|column| plain(&shown(below.cell(*column))));
            cells += texts.filter(|text| !text.is_empty() && field_of(text).is_none()).count();
            rows += 1;
        }
        let filled = cells * 1000 / rows.max(1);
        Some(Self { names_companies, fields: known.len(), filled })
    }
}
