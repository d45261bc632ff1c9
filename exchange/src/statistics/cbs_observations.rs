//! The observations of CBS OData, saved as CSV: a row an observation, a column a dimension.

use super::table::Table;
use super::{Figures, Refused, cells};
use crate::error::excerpt;
use crate::figure::NO_REASON;
use crate::format::PERIODS;
use crate::{Column, Fault, Figure, Layout, Role, Value, When};
use std::sync::Arc;

/// The value of this column for a figure that is as it should be.
const NORMAL: &str = "None";

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Nothing,
    When,
    Value,
    /// The code of a column of the layout.
    Code(usize),
    /// The same, and why there is no value.
    Mark(usize),
}

pub(super) fn read(mut table: Table<'_>, figures: &mut Figures<'_>) -> Result<(), Refused> {
    table.advance()?;
    let names = table.take_header(|field| field)?;
    let (layout, holds) = columns(&names);
    check(&holds, &layout).map_err(|fault| table.at_line(fault))?;
    let mut figure = Figure::of(Arc::new(layout));
    while table.advance()? {
        table.check_width()?;
        for (index, held) in holds.iter().enumerate() {
            let field = table.record().text(index).trim();
            fill(&mut figure, *held, field, cells::cbs_value).map_err(|fault| table.at(index, fault))?;
            if *held == Holds::Value {
                figure.place = table.place(index);
                figure.place.field.clear();
            }
        }
        mark(&mut figure, &holds);
        figures.give(&mut figure).map_err(|fault| table.at_line(fault))?;
    }
    figures.note_encoding(table.encoding());
    Ok(())
}

/// What the columns of the observations hold, in CSV and in JSON.
pub(super) fn columns(names: &[String]) -> (Layout, Vec<Holds>) {
    let mut layout = Layout { says_more: true, ..Layout::default() };
    let holds = names.iter().map(|name| match name.as_str() {
        "Id" | "ID" => Holds::Nothing,
        PERIODS => Holds::When,
        "Value" => Holds::Value,
        _ => {
            let role = match name.as_str() {
                "ValueAttribute" | "StringValue" => Role::Remark,
                _ => Role::of(name),
            };
            layout.columns.push(Column { name: name.clone(), role });
            let position = layout.columns.len() - 1;
            if name == "ValueAttribute" { Holds::Mark(position) } else { Holds::Code(position) }
        }
    });
    let holds = holds.collect();
    layout.only_place = if layout.position(Role::Place).is_none() { "NL" } else { "" };
    (layout, holds)
}

/// Refuses a table without periods, values or measures.
pub(super) fn check(holds: &[Holds], layout: &Layout) -> Result<(), Fault> {
    let needed = [
        (PERIODS, holds.contains(&Holds::When)),
        ("Value", holds.contains(&Holds::Value)),
        ("Measure", layout.position(Role::Indicator).is_some()),
    ];
    match needed.into_iter().find(|(_, is_there)| !is_there) {
        Some((name, _)) => Err(Fault::NoColumn { name }),
        None => Ok(()),
    }
}

/// Takes in one field.
pub(super) fn fill(
    figure: &mut Figure,
    held: Holds,
    field: &str,
    value: impl Fn(&str) -> Result<Value, Fault>,
) -> Result<(), Fault> {
    match held {
        Holds::Nothing => {}
        Holds::When => figure.when = When::read(field).ok_or_else(|| Fault::Period(excerpt(field)))?,
        Holds::Value => figure.value = value(field)?,
        Holds::Code(position) | Holds::Mark(position) => {
            if let Some(code) = figure.codes.get_mut(position) {
                code.clear();
                code.push_str(if matches!(held, Holds::Mark(_)) && field == NORMAL { "" } else { field });
            }
        }
    }
    Ok(())
}

/// What stands in the place of a value that is not there: why it is not.
pub(super) fn mark(figure: &mut Figure, holds: &[Holds]) {
    let position =
        holds.iter().find_map(|held| if let Holds::Mark(position) = held { Some(*position) } else { None });
    let why = position.and_then(|position| figure.codes.get(position)).filter(|why| !why.is_empty());
    if let (Value::Missing(mark), Some(why)) = (&mut figure.value, why)
        && mark == NO_REASON
    {
        mark.clone_from(why);
    }
}
