//! SDMX-CSV 1.0 and 2.0: a row an observation, a column a dimension or an attribute.

use super::table::Table;
use super::{DATAFLOW, Figures, PEIL_FLAGS, PEIL_MISSING, PEIL_QUALIFIER, Refused, cells};
use crate::error::excerpt;
use crate::{Column, Expected, Fault, Figure, Layout, Role, Value, When};
use peil_core::{Flags, Qualifier};
use std::sync::Arc;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Nothing,
    Action,
    Dataset,
    When,
    Value,
    Letters,
    Confidentiality,
    Qualifier,
    OwnFlags,
    OwnMark,
    /// The code of a column of the layout.
    Code(usize),
}

pub(super) fn read(mut table: Table<'_>, figures: &mut Figures<'_>) -> Result<(), Refused> {
    table.advance()?;
    // With both labels a name is followed by a colon and a text, and so is every code.
    let is_labelled = table.record().iter().any(|field| field.starts_with("TIME_PERIOD:"));
    let names = table.take_header(|field| before_label(field, is_labelled))?;
    let (layout, holds) = columns(&names);
    for (name, held) in [("TIME_PERIOD", Holds::When), ("OBS_VALUE", Holds::Value)] {
        if !holds.contains(&held) {
            return Err(table.at_line(Fault::NoColumn { name }));
        }
    }
    let mut figure = Figure::of(Arc::new(layout));
    while table.advance()? {
        table.check_width()?;
        row(&table, &holds, is_labelled, &mut figure)?;
        figures.give(&mut figure).map_err(|fault| table.at_line(fault))?;
    }
    figures.note_encoding(table.encoding());
    Ok(())
}

fn columns(names: &[String]) -> (Layout, Vec<Holds>) {
    let mut layout = Layout::default();
    let mut is_behind_value = false;
    let mut holds = Vec::new();
    for name in names {
        let held = match name.as_str() {
            "STRUCTURE" | "STRUCTURE_NAME" | "LAST UPDATE" => Holds::Nothing,
            "ACTION" => Holds::Action,
            DATAFLOW | "STRUCTURE_ID" => Holds::Dataset,
            "TIME_PERIOD" => Holds::When,
            "OBS_VALUE" => {
                is_behind_value = true;
                Holds::Value
            }
            "OBS_FLAG" | "OBS_STATUS" => Holds::Letters,
            "CONF_STATUS" => Holds::Confidentiality,
            PEIL_QUALIFIER => Holds::Qualifier,
            PEIL_FLAGS => Holds::OwnFlags,
            PEIL_MISSING => Holds::OwnMark,
            _ => {
                // Dimensions come before the value, attributes behind it.
                let role = match Role::of(name) {
                    Role::Unit if is_behind_value => Role::Unit,
                    _ if is_behind_value => Role::Remark,
                    role => role,
                };
                layout.columns.push(Column { name: name.clone(), role });
                Holds::Code(layout.columns.len() - 1)
            }
        };
        holds.push(held);
    }
    let own = [Holds::Qualifier, Holds::OwnFlags, Holds::OwnMark];
    layout.says_more = own.iter().any(|own| holds.contains(own));
    (layout, holds)
}

fn row(table: &Table<'_>, holds: &[Holds], is_labelled: bool, figure: &mut Figure) -> Result<(), Refused> {
    let record = table.record();
    figure.place = table.place(0);
    figure.place.field.clear();
    figure.flags = Flags::NONE;
    figure.letters.clear();
    figure.confidentiality.clear();
    figure.qualifier = Qualifier::Exact;
    let mut mark = "";
    for (index, held) in holds.iter().enumerate() {
        let field = record.text(index).trim();
        let code = before_label(field, is_labelled);
        let refuse = |fault| table.at(index, fault);
        match held {
            Holds::Action if code.eq_ignore_ascii_case("D") => {
                let found = excerpt(code);
                return Err(refuse(Fault::Unexpected { expected: Expected::Action, found }));
            }
            Holds::Nothing | Holds::Action => {}
            Holds::Dataset => {
                let dataset = field.split_once(") ").or_else(|| field.split_once("): "));
                figure.dataset.clear();
                match dataset.filter(|_| is_labelled) {
                    Some((dataset, _)) => {
                        figure.dataset.push_str(dataset);
                        figure.dataset.push(')');
                    }
                    None => figure.dataset.push_str(record.text(index)),
                }
            }
            Holds::When => {
                figure.when = When::read(code).ok_or_else(|| refuse(Fault::Period(excerpt(field))))?;
            }
            Holds::Value => {
                figure.place.column = record.column_of(index);
                figure.value = cells::value(field).map_err(refuse)?;
            }
            Holds::Letters => {
                let letters = cells::letters(code).map_err(refuse)?;
                figure.flags = figure.flags.with(cells::flags(letters));
                figure.letters.push_str(letters);
            }
            Holds::Confidentiality => {
                figure.flags = figure.flags.with(cells::confidentiality(code));
                figure.confidentiality.push_str(code);
            }
            Holds::Qualifier => {
                figure.qualifier = qualifier(code).ok_or_else(|| {
                    refuse(Fault::Unexpected { expected: Expected::Sign, found: excerpt(code) })
                })?;
            }
            Holds::OwnFlags => {
                let own = Flags::from_letters(code).map_err(|_| refuse(Fault::Flags(excerpt(code))))?;
                figure.flags = figure.flags.with(own);
            }
            Holds::OwnMark => mark = record.text(index),
            Holds::Code(position) => {
                if let Some(known) = figure.codes.get_mut(*position) {
                    known.clear();
                    known.push_str(if is_labelled { code } else { record.text(index) });
                }
            }
        }
    }
    if let (Value::Missing(known), false) = (&mut figure.value, mark.is_empty()) {
        known.clear();
        known.push_str(mark);
    }
    Ok(())
}

/// A name or code without the text behind it.
fn before_label(field: &str, is_labelled: bool) -> &str {
    if !is_labelled {
        return field;
    }
    field.split_once(':').map_or(field, |(before, _)| before).trim_end()
}

/// The signs of Peil's own files, and those for bounds from above.
pub(crate) fn qualifier(sign: &str) -> Option<Qualifier> {
    Some(match sign {
        "" | "=" => Qualifier::Exact,
        ">=" => Qualifier::AtLeast,
        ">" => Qualifier::MoreThan,
        "<=" => Qualifier::AtMost,
        "<" => Qualifier::LessThan,
        "~" => Qualifier::About,
        _ => return None,
    })
}
