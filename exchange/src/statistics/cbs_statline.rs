//! CBS StatLine as CSV: a row a combination of codes, and behind the periods a column a subject.

use super::table::Table;
use super::{Figures, Refused, cells};
use crate::error::excerpt;
use crate::format::PERIODS;
use crate::{Column, Fault, Figure, Layout, Role, Value, When};
use peil_core::Flags;
use std::sync::Arc;

/// How many lines may stand above the header.
const TITLES: usize = 12;

/// The columns that a subject is taken apart into.
const SUBJECT: &str = "Onderwerp";
const UNIT: &str = "Eenheid";

pub(super) fn read(table: Table<'_>, figures: &mut Figures<'_>) -> Result<(), Refused> {
    let mut table = table.separated_by(b';');
    let title = find_header(&mut table)?;
    let names = table.take_header(|field| field)?;
    let periods = names.iter().position(|name| name == PERIODS).unwrap_or_default();
    let first_subject = periods + 1;
    // Behind the periods stand subjects; years there are the periods themselves, laid out as on the screen.
    let is_year = |name: &String| When::read(name).is_some_and(|when| when.period.is_some());
    if names.iter().skip(first_subject).any(is_year) || names.first().is_some_and(|name| name == SUBJECT) {
        return Err(table.at_line(Fault::ScreenLayout));
    }
    if first_subject == names.len() {
        return Err(table.at_line(Fault::NoColumn { name: SUBJECT }));
    }
    let dimensions: Vec<usize> = (0..periods).filter(|index| !is_number(names.get(*index))).collect();
    let mut layout = Layout { says_more: true, ..Layout::default() };
    for name in dimensions.iter().filter_map(|index| names.get(*index)) {
        layout.columns.push(Column { name: name.clone(), role: Role::of(name) });
    }
    layout.only_place = if layout.position(Role::Place).is_none() { "NL" } else { "" };
    let subject = layout.columns.len();
    layout.columns.push(Column { name: SUBJECT.to_owned(), role: Role::Indicator });
    layout.columns.push(Column { name: UNIT.to_owned(), role: Role::Unit });
    let subjects: Vec<(&str, &str)> =
        names.iter().skip(first_subject).map(|name| name_and_unit(name)).collect();
    let mut figure = Figure { dataset: title, ..Figure::of(Arc::new(layout)) };
    while table.advance()? {
        if is_closing(&table) {
            break;
        }
        table.check_width()?;
        when(&mut figure, table.record().text(periods)).map_err(|fault| table.at(periods, fault))?;
        for (code, index) in figure.codes.iter_mut().zip(&dimensions) {
            code.clear();
            code.push_str(table.record().text(*index).trim());
        }
        for (offset, (name, unit)) in subjects.iter().enumerate() {
            let index = first_subject + offset;
            let refuse = |fault| table.at(index, fault);
            let value: Value = cells::cbs_value(table.record().text(index).trim()).map_err(refuse)?;
            figure.value = value;
            for (position, text) in [(subject, name), (subject + 1, unit)] {
                if let Some(code) = figure.codes.get_mut(position) {
                    code.clear();
                    code.push_str(text);
                }
            }
            figure.place = table.place(index);
            figure.place.field.clear();
            figures.give(&mut figure).map_err(refuse)?;
        }
    }
    figures.note_encoding(table.encoding());
    Ok(())
}

/// Goes to the header; gives the title above it, where there is one.
fn find_header(table: &mut Table<'_>) -> Result<String, Refused> {
    let mut title = String::new();
    for _ in 0..TITLES {
        if !table.advance()? {
            break;
        }
        let record = table.record();
        if record.iter().any(|field| field.trim() == PERIODS) {
            return Ok(title);
        }
        let filled: Vec<&str> = record.iter().map(str::trim).filter(|field| !field.is_empty()).collect();
        match filled.as_slice() {
            [only] if title.is_empty() => title.push_str(only),
            [] | [_] => {}
            _ => return Err(table.at_line(Fault::ScreenLayout)),
        }
    }
    Err(table.at_line(Fault::NoColumn { name: PERIODS }))
}

/// The numbers of the rows, which say nothing.
fn is_number(name: Option<&String>) -> bool {
    name.is_some_and(|name| name.eq_ignore_ascii_case("id"))
}

/// The line that closes a table names its source.
fn is_closing(table: &Table<'_>) -> bool {
    let record = table.record();
    let first = record.text(0);
    record.iter().skip(1).all(str::is_empty)
        && (first.starts_with("Bron:") || first.starts_with('\u{a9}') || first.starts_with("Source:"))
}

/// A period, with a star for a provisional one.
fn when(figure: &mut Figure, text: &str) -> Result<(), Fault> {
    let text = text.trim();
    let code = text.trim_end_matches('*');
    figure.when = When::read(code).ok_or_else(|| Fault::Period(excerpt(text)))?;
    let is_provisional = code.len() < text.len();
    figure.flags = if is_provisional { Flags::PROVISIONAL } else { Flags::NONE };
    figure.letters.clear();
    figure.letters.push_str(if is_provisional { "p" } else { "" });
    Ok(())
}

/// A subject and the unit between parentheses behind it.
fn name_and_unit(subject: &str) -> (&str, &str) {
    subject.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).unwrap_or((subject, ""))
}
