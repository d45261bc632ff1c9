//! Office Open XML.

mod cells;
mod escapes;
mod forms;
mod strings;
mod styles;

use super::archive::{Archive, damaged};
use super::book::Met;
use super::stored::Held;
use super::xml::{attribute, raw};
use super::{Book, Refused, Sheet, SheetFormat, SheetLimits, SheetNote};
use crate::Fault;
use cells::Cells;
use quick_xml::events::Event;
use std::collections::HashMap;
use strings::Strings;
use styles::Styles;

/// Where a workbook is when nothing says otherwise.
const WORKBOOK: &str = "xl/workbook.xml";
/// The workbook in a form that is not read.
const BINARY: &str = "xl/workbook.bin";

/// What the workbook says of a sheet.
struct Listed {
    name: String,
    relation: String,
    is_hidden: bool,
}

/// Where a part is, and of what kind.
struct Related {
    path: String,
    kind: String,
}

pub(super) fn read(archive: &mut Archive<'_>, limits: SheetLimits) -> Result<Book, Refused> {
    let path = workbook(archive)?;
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
    let (listed, is_1904) = list(archive, &path)?;
    let beside = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let related = related(archive, &format!("{beside}_rels/{file}.rels"), folder)?;
    let of_kind = |kind: &str| related.values().find(|part| part.kind == kind).map(|part| part.path.as_str());
    let styles = match of_kind("styles") {
        Some(path) if archive.has(path) => Styles::read(&mut archive.xml(path)?)?,
        _ => Styles::default(),
    };
    let strings = match of_kind("sharedStrings") {
        Some(path) if archive.has(path) => Strings::read(&mut archive.xml(path)?, limits)?,
        _ => Strings::default(),
    };
    let mut book = Book { format: SheetFormat::Xlsx, sheets: Vec::new(), notes: Vec::new() };
    if is_1904 {
        book.notes.push(SheetNote::Since1904);
    }
    let mut held = Held::new(limits);
    for Listed { name, relation, is_hidden } in listed {
        let part = related.get(&relation).ok_or_else(|| (None, damaged(&path)))?;
        if is_hidden {
            book.notes.push(SheetNote::HiddenSheet { sheet: name });
        } else if part.kind != "worksheet" {
            book.notes.push(SheetNote::NoCells { sheet: name });
        } else {
            let mut sheet = Sheet::named(&name);
            let mut met = Met::default();
            let xml = archive.xml(&part.path)?;
            Cells { xml, styles: &styles, strings: &strings, is_1904 }
                .read(&mut sheet, &mut met, &mut held)?;
            book.notes.extend(met.notes(&name));
            book.sheets.push(sheet);
        }
    }
    Ok(book)
}

/// Where the workbook is.
fn workbook(archive: &mut Archive<'_>) -> Result<String, Refused> {
    let mut path = WORKBOOK.to_owned();
    if archive.has("_rels/.rels") {
        let parts = related(archive, "_rels/.rels", "")?;
        if let Some(part) = parts.into_values().find(|part| part.kind == "officeDocument") {
            path = part.path;
        }
    }
    if archive.has(&path) && !path.eq_ignore_ascii_case(BINARY) {
        return Ok(path);
    }
    Err((None, if archive.has(BINARY) { Fault::OtherWorkbook } else { Fault::NoWorkbook }))
}

/// The sheets in their order, and whether days are counted from 1904.
fn list(archive: &mut Archive<'_>, path: &str) -> Result<(Vec<Listed>, bool), Refused> {
    let mut xml = archive.xml(path)?;
    let mut listed = Vec::new();
    let mut is_1904 = false;
    loop {
        match xml.next().map_err(|fault| (None, fault))? {
            Event::Start(start) => match start.local_name().as_ref() {
                "sheet" => {
                    let state = raw(&start, "state").unwrap_or_default();
                    let found = (attribute(&start, "name"), attribute(&start, "id"));
                    let (Some(name), Some(relation)) = found else { return Err((None, xml.damaged())) };
                    listed.push(Listed {
                        name,
                        relation,
                        is_hidden: matches!(&*state, "hidden" | "veryHidden"),
                    });
                }
                // An extension has a tag of the same local name, without the count.
                "workbookPr" => {
                    is_1904 |= raw(&start, "date1904").is_some_and(|value| matches!(&*value, "1" | "true"));
                }
                _ => {}
            },
            Event::Eof => return Ok((listed, is_1904)),
            _ => {}
        }
    }
}

/// What a part is related to: by the name of the relation, where it is and of what kind.
fn related(archive: &mut Archive<'_>, path: &str, folder: &str) -> Result<HashMap<String, Related>, Refused> {
    let mut xml = archive.xml(path)?;
    let mut related = HashMap::new();
    loop {
        match xml.next().map_err(|fault| (None, fault))? {
            Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                let target = attribute(&start, "Target").unwrap_or_default();
                let kind = attribute(&start, "Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let part = Related { path: resolve(folder, &target), kind };
                related.insert(attribute(&start, "Id").unwrap_or_default(), part);
            }
            Event::Eof => return Ok(related),
            _ => {}
        }
    }
}

/// A target, as seen from a folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty() && *step != ".");
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_found_however_they_are_written() {
        for (folder, target, path) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "..\\xl\\styles.xml", "xl/styles.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "../../../etc/passwd", "etc/passwd"),
            ("xl", "./a//b.xml", "xl/a/b.xml"),
        ] {
            assert_eq!(resolve(folder, target), path);
        }
    }
}
