//! The observations of CBS OData as JSON: a list of objects under `value`.

use super::node::{Node, find};
use crate::statistics::cbs_observations::{Holds, check, columns, fill, mark};
use crate::statistics::{Figures, Refused, cells};
use crate::{Expected, Fault, Figure, Place, Value};
use std::sync::Arc;

pub(super) fn read(document: &Node<'_>, figures: &mut Figures<'_>) -> Result<(), Refused> {
    let members = document.members()?;
    figures.report.has_next_page = find(&members, "@odata.nextLink").is_some();
    let value = find(&members, "value").ok_or_else(|| document.refuse(Fault::NoKey { key: "value" }))?;
    let list = document.part("value", value);
    let mut table: Option<(Vec<String>, Vec<Holds>, Figure)> = None;
    for (index, item) in list.items()?.into_iter().enumerate() {
        let item = list.part(&index.to_string(), item);
        let members = item.members()?;
        let (names, holds, figure) = if let Some(table) = &mut table {
            table
        } else {
            let names: Vec<String> =
                members.iter().map(|(name, _)| item.key(name)).collect::<Result<_, _>>()?;
            let (layout, holds) = columns(&names);
            check(&holds, &layout).map_err(|fault| item.refuse(fault))?;
            table.insert((names, holds, Figure::of(Arc::new(layout))))
        };
        if members.len() != names.len() {
            let (expected, found) = (names.len(), members.len());
            return Err(item.refuse(Fault::FieldCount { expected, found }));
        }
        for (name, held) in names.iter().zip(holds.iter()) {
            let Some(raw) = find(&members, name) else {
                return Err(item.refuse(Fault::Unexpected {
                    expected: Expected::SameNames,
                    found: crate::error::excerpt(members.first().map_or("", |(name, _)| name)),
                }));
            };
            let part = item.part(name, raw);
            let text = match part.text() {
                "null" => String::new(),
                text if text.starts_with('"') => part.string()?,
                text => text.to_owned(),
            };
            fill(figure, *held, text.trim(), value_of).map_err(|fault| part.refuse(fault))?;
        }
        mark(figure, holds);
        figure.place = Place { field: item.path().to_owned(), ..Place::default() };
        figures.give(figure).map_err(|fault| item.refuse(fault))?;
    }
    Ok(())
}

/// A number as JSON or as text, or a mark.
fn value_of(text: &str) -> Result<Value, Fault> {
    if text.contains(['e', 'E']) {
        cells::json_number(text).map(Value::Number)
    } else {
        cells::cbs_value(text)
    }
}
