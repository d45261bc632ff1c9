//! JSON-stat 2.0: values and statuses by the number of their cell, and the dimensions that number the cells.

use super::node::{Member, Node, find};
use crate::error::excerpt;
use crate::statistics::{Figures, Refused, cells};
use crate::{Column, Expected, Fault, Figure, Layout, Place, Role, Value, When};
use serde_json::value::RawValue;
use std::sync::Arc;

/// How deep collections may lie in each other.
const DEPTH: usize = 4;

/// Reads a dataset, or every dataset of a collection.
pub(super) fn read(document: &Node<'_>, limit: u64, figures: &mut Figures<'_>) -> Result<(), Refused> {
    any_class(document, limit, DEPTH, figures)
}

fn any_class(node: &Node<'_>, limit: u64, depth: usize, figures: &mut Figures<'_>) -> Result<(), Refused> {
    let members = node.members()?;
    let class = find(&members, "class").ok_or_else(|| node.refuse(Fault::NoKey { key: "class" }))?;
    let class = node.part("class", class);
    match class.string()?.as_str() {
        "dataset" => Dataset::read(node, &members, limit)?.give(figures),
        "collection" if depth > 0 => {
            let link = part(node, &members, "link")?;
            let items = part(&link, &link.members()?, "item")?;
            for (index, item) in items.items()?.into_iter().enumerate() {
                any_class(&items.part(&index.to_string(), item), limit, depth - 1, figures)?;
            }
            Ok(())
        }
        other => {
            let found = excerpt(other);
            Err(class.refuse(Fault::Unexpected { expected: Expected::Class, found }))
        }
    }
}

/// A member that has to be there.
fn part<'a>(node: &Node<'a>, members: &[Member<'a>], key: &'static str) -> Result<Node<'a>, Refused> {
    match find(members, key) {
        Some(raw) => Ok(node.part(key, raw)),
        None => Err(node.refuse(Fault::NoKey { key })),
    }
}

/// One dimension: its name, its role, and the codes of its categories in order.
struct Dimension {
    name: String,
    role: Role,
    is_time: bool,
    codes: Vec<String>,
}

/// What stands at one cell.
struct Stated<'a> {
    cell: u64,
    raw: &'a RawValue,
}

struct Dataset<'a> {
    name: String,
    dimensions: Vec<Dimension>,
    /// The periods of the dimension of time.
    periods: Vec<When>,
    value: Node<'a>,
    values: Vec<Stated<'a>>,
    status: Option<Node<'a>>,
    statuses: Vec<Stated<'a>>,
    /// The status of every value, where one stands for all.
    status_of_all: String,
}

impl<'a> Dataset<'a> {
    fn read(node: &Node<'a>, members: &[Member<'a>], limit: u64) -> Result<Self, Refused> {
        let dimensions = dimensions(node, members)?;
        let cells = dimensions
            .iter()
            .try_fold(1_u64, |cells, dimension| cells.checked_mul(dimension.codes.len() as u64))
            .ok_or_else(|| node.refuse(Fault::TooMany { limit }))?;
        let time = dimensions.iter().find(|dimension| dimension.is_time);
        let time = time.ok_or_else(|| node.refuse(Fault::NoKey { key: "time" }))?;
        let read = |code: &String| When::read(code).ok_or_else(|| node.refuse(Fault::Period(excerpt(code))));
        let periods = time.codes.iter().map(read).collect::<Result<_, _>>()?;
        let value = part(node, members, "value")?;
        let values = stated(&value, cells, limit)?;
        let status = find(members, "status").map(|raw| node.part("status", raw));
        let mut status_of_all = String::new();
        let statuses = match &status {
            Some(status) if status.text().starts_with('"') => {
                status_of_all = status.string()?;
                Vec::new()
            }
            Some(status) if status.text() != "null" => stated(status, cells, limit)?,
            _ => Vec::new(),
        };
        let name = name(node, members)?;
        Ok(Self { name, dimensions, periods, value, values, status, statuses, status_of_all })
    }

    /// Every cell that has a value or a status, in order.
    fn give(&self, figures: &mut Figures<'_>) -> Result<(), Refused> {
        let columns = self.dimensions.iter().filter(|dimension| !dimension.is_time);
        let columns = columns.map(|dimension| Column { name: dimension.name.clone(), role: dimension.role });
        let layout = Layout { columns: columns.collect(), ..Layout::default() };
        let mut figure = Figure { dataset: self.name.clone(), ..Figure::of(Arc::new(layout)) };
        let (mut values, mut statuses) = (self.values.iter().peekable(), self.statuses.iter().peekable());
        while let Some(cell) =
            [values.peek(), statuses.peek()].into_iter().flatten().map(|stated| stated.cell).min()
        {
            let value = values.next_if(|stated| stated.cell == cell);
            let status = statuses.next_if(|stated| stated.cell == cell);
            let stated = value.or(status);
            let refuse = |fault| {
                let node = if value.is_some() { Some(&self.value) } else { self.status.as_ref() };
                let raw = stated.map(|stated| stated.raw);
                match node.zip(raw) {
                    Some((node, raw)) => node.refuse_at(raw, &cell.to_string(), fault),
                    None => self.value.refuse(fault),
                }
            };
            figure.value =
                value.map_or(Ok(cells::missing()), |stated| value_of(stated.raw)).map_err(refuse)?;
            let letters = match (status, &self.status) {
                (Some(stated), Some(node)) => self.letters(stated, node)?,
                _ => self.status_of_all.clone(),
            };
            let letters = cells::letters(&letters).map_err(refuse)?;
            figure.letters.clear();
            figure.letters.push_str(letters);
            figure.flags = cells::flags(letters);
            self.place(cell, &mut figure);
            figure.place = Place { field: format!("{}.{cell}", self.value.path()), ..Place::default() };
            figures.give(&mut figure).map_err(refuse)?;
        }
        Ok(())
    }

    fn letters(&self, stated: &Stated<'a>, node: &Node<'a>) -> Result<String, Refused> {
        if stated.raw.get() == "null" {
            return Ok(self.status_of_all.clone());
        }
        node.part(&stated.cell.to_string(), stated.raw).string()
    }

    /// Puts in the codes of a cell: the last dimension runs fastest.
    fn place(&self, cell: u64, figure: &mut Figure) {
        let mut rest = cell;
        let mut column = figure.codes.len();
        for dimension in self.dimensions.iter().rev() {
            let size = (dimension.codes.len() as u64).max(1);
            let position = usize::try_from(rest % size).unwrap_or(usize::MAX);
            rest /= size;
            if dimension.is_time {
                if let Some(when) = self.periods.get(position) {
                    figure.when.clone_from(when);
                }
                continue;
            }
            column = column.saturating_sub(1);
            if let (Some(to), Some(code)) = (figure.codes.get_mut(column), dimension.codes.get(position)) {
                to.clone_from(code);
            }
        }
    }
}

/// The name of the dataset as SDMX writes it, as far as the extension of Eurostat tells.
fn name(node: &Node<'_>, members: &[Member<'_>]) -> Result<String, Refused> {
    let Some(extension) = find(members, "extension").map(|raw| node.part("extension", raw)) else {
        return Ok(String::new());
    };
    if !extension.is_object() {
        return Ok(String::new());
    }
    let members = extension.members()?;
    let text = |key: &str| {
        let raw = find(&members, key).filter(|raw| raw.get().starts_with('"'));
        raw.map_or(Ok(String::new()), |raw| extension.part(key, raw).string())
    };
    let (id, agency, version) = (text("id")?, text("agencyId")?, text("version")?);
    let agency = if agency.is_empty() { agency } else { format!("{agency}:") };
    let version = if version.is_empty() { version } else { format!("({version})") };
    Ok(if id.is_empty() { id } else { format!("{agency}{id}{version}") })
}

/// What stands in a list with an item for every cell, or in an object with the numbers of some.
fn stated<'a>(node: &Node<'a>, cells: u64, limit: u64) -> Result<Vec<Stated<'a>>, Refused> {
    let too_many = |found: usize| {
        if found as u64 > limit { Err(node.refuse(Fault::TooMany { limit })) } else { Ok(()) }
    };
    if !node.is_object() {
        let items = node.items()?;
        too_many(items.len())?;
        if items.len() as u64 != cells {
            return Err(node.refuse(Fault::SizeDiffers { expected: cells, found: items.len() as u64 }));
        }
        return Ok((0..).zip(items).map(|(cell, raw)| Stated { cell, raw }).collect());
    }
    let members = node.members()?;
    too_many(members.len())?;
    let mut stated = Vec::with_capacity(members.len());
    for (key, raw) in &members {
        let is_number = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number || (key.len() > 1 && key.starts_with('0')) {
            let fault = Fault::Unexpected { expected: Expected::CellNumber, found: excerpt(key) };
            return Err(node.refuse_at(raw, key, fault));
        }
        let cell = key.parse().ok().filter(|cell: &u64| *cell < cells);
        let cell =
            cell.ok_or_else(|| node.refuse_at(raw, key, Fault::PastEnd { index: excerpt(key), cells }))?;
        stated.push(Stated { cell, raw });
    }
    stated.sort_by_key(|stated| stated.cell);
    Ok(stated)
}

fn value_of(raw: &RawValue) -> Result<Value, Fault> {
    match raw.get() {
        "null" => Ok(cells::missing()),
        text if text.starts_with('"') => {
            let mark = text.trim_matches('"');
            cells::value(mark)
                .map_err(|_| Fault::Unexpected { expected: Expected::NumberOrNull, found: excerpt(text) })
        }
        text if text.starts_with(['{', '[', 't', 'f']) => {
            Err(Fault::Unexpected { expected: Expected::NumberOrNull, found: excerpt(text) })
        }
        text => cells::json_number(text).map(Value::Number),
    }
}

fn dimensions(node: &Node<'_>, members: &[Member<'_>]) -> Result<Vec<Dimension>, Refused> {
    let id = part(node, members, "id")?;
    let size = part(node, members, "size")?;
    let named = part(node, members, "dimension")?;
    let named_members = named.members()?;
    let roles = roles(node, members)?;
    let (ids, sizes) = (id.items()?, size.items()?);
    if ids.len() != sizes.len() {
        return Err(size.refuse(Fault::SizeDiffers { expected: ids.len() as u64, found: sizes.len() as u64 }));
    }
    let mut dimensions: Vec<Dimension> = Vec::new();
    for (index, (raw_id, raw_size)) in ids.into_iter().zip(sizes).enumerate() {
        let key = index.to_string();
        let (id, size) = (id.part(&key, raw_id), size.part(&key, raw_size));
        let name = id.string()?;
        if dimensions.iter().any(|known| known.name == name) {
            return Err(id.refuse(Fault::KeyTwice(excerpt(&name))));
        }
        let Some(raw) = find(&named_members, &name) else {
            let fault = Fault::Unexpected { expected: Expected::DimensionName, found: excerpt(&name) };
            return Err(id.refuse(fault));
        };
        let dimension = named.part(&name, raw);
        let codes = codes(&dimension)?;
        let announced = size.whole()?;
        if announced != codes.len() as u64 {
            return Err(size.refuse(Fault::SizeDiffers { expected: announced, found: codes.len() as u64 }));
        }
        let is = |role: &str| roles.iter().any(|(known, names)| known == role && names.contains(&name));
        let has_time = roles.iter().any(|(known, names)| known == "time" && !names.is_empty());
        let is_time = if has_time {
            is("time")
        } else {
            name.eq_ignore_ascii_case("time") || name.eq_ignore_ascii_case("TIME_PERIOD")
        };
        let role = match Role::of(&name) {
            Role::Other if is("geo") => Role::Place,
            Role::Other if is("metric") => Role::Indicator,
            role => role,
        };
        // A second dimension of time tells figures apart like any other.
        let is_time = is_time && !dimensions.iter().any(|known| known.is_time);
        dimensions.push(Dimension { name, role, is_time, codes });
    }
    Ok(dimensions)
}

/// The dimensions by their role, where the file tells.
fn roles(node: &Node<'_>, members: &[Member<'_>]) -> Result<Vec<(String, Vec<String>)>, Refused> {
    let Some(role) = find(members, "role").map(|raw| node.part("role", raw)) else { return Ok(Vec::new()) };
    let lists = role.members()?;
    let mut roles = Vec::new();
    for (key, raw) in &lists {
        let list = role.part(key, raw);
        let items = list.items()?.into_iter().enumerate();
        let names = items.map(|(index, raw)| list.part(&index.to_string(), raw).string());
        roles.push((key.clone().into_owned(), names.collect::<Result<_, _>>()?));
    }
    Ok(roles)
}

/// The codes of a dimension in order: an object of positions, a list, or the only label.
fn codes(dimension: &Node<'_>) -> Result<Vec<String>, Refused> {
    let category = part(dimension, &dimension.members()?, "category")?;
    let members = category.members()?;
    let Some(index) = find(&members, "index").map(|raw| category.part("index", raw)) else {
        let label = part(&category, &members, "label")?;
        let labels = label.members()?;
        // Only a single category needs no order.
        return match labels.as_slice() {
            [(code, _)] => Ok(vec![label.key(code)?]),
            _ => Err(category.refuse(Fault::NoKey { key: "index" })),
        };
    };
    if !index.is_object() {
        let items = index.items()?.into_iter().enumerate();
        let codes = items.map(|(position, raw)| index.part(&position.to_string(), raw).string());
        let codes: Vec<String> = codes.collect::<Result<_, _>>()?;
        let mut known = std::collections::HashSet::new();
        return match codes.iter().find(|code| !known.insert(code.as_str())) {
            Some(again) => Err(index.refuse(Fault::KeyTwice(excerpt(again)))),
            None => Ok(codes),
        };
    }
    let members = index.members()?;
    let mut codes: Vec<Option<String>> = vec![None; members.len()];
    for (code, raw) in &members {
        let node = index.part(code, raw);
        let position = node.whole()?;
        let cells = members.len() as u64;
        let place = usize::try_from(position).ok().and_then(|position| codes.get_mut(position));
        match place {
            Some(place @ None) => *place = Some(node.key(code)?),
            Some(Some(_)) => return Err(node.refuse(Fault::KeyTwice(position.to_string()))),
            None => return Err(node.refuse(Fault::PastEnd { index: position.to_string(), cells })),
        }
    }
    Ok(codes.into_iter().flatten().collect())
}
