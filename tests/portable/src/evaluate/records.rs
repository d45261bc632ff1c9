//! Results of a kiosk, to bytes and text and back.

use crate::Fault;
use crate::output::Output;
use crate::table::{Row, rows};
use crate::vectors;
use core::fmt::Write;
use heapless::String;
use peil_core::intensity::Composition;
use peil_core::record::{LENGTH, Language, Minute, Province, Record, Sector, Sequence, SizeClass};

pub(super) fn records(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::RECORDS) {
        let record = read(&row)?;
        let bytes = record.to_bytes();
        let hexadecimal = hexadecimal(&bytes).ok_or_else(|| row.fault("bytes"))?;
        let text = record.to_text();
        row.hold("bytes", hexadecimal == row.get("bytes")?)?;
        row.hold("text", text == row.get("text")?)?;
        row.hold("bytes", Record::from_bytes(&bytes) == Ok(record))?;
        row.hold("text", Record::from_text(&text) == Ok(record))?;
        let (name, text) = (row.get("name")?, text.as_str());
        output.line(row, name, "record").with("bytes", hexadecimal.as_str()).with("text", text).end()?;
        refusals(output, row, name, bytes)?;
        cases += 1;
    }
    Ok(cases)
}

/// What a reader says to each byte changed and to each length that is not the right one.
fn refusals(output: &mut Output<'_>, row: Row, name: &str, bytes: [u8; LENGTH]) -> Result<(), Fault> {
    let mut line = output.line(row, name, "refusals");
    for position in 0..LENGTH {
        let mut changed = bytes;
        for byte in changed.iter_mut().skip(position).take(1) {
            *byte ^= 0x11;
        }
        line = line
            .with("changed", said(Record::from_bytes(&changed).err()).as_str())
            .with("cut", said(Record::from_bytes(bytes.get(..position).unwrap_or_default()).err()).as_str());
    }
    line.end()
}

fn said(error: Option<impl core::fmt::Display>) -> String<96> {
    let mut text = String::new();
    // What does not fit is cut, in the same place everywhere.
    let _ = error.map(|error| write!(text, "{error}"));
    text
}

fn read(row: &Row) -> Result<Record, Fault> {
    let sector = match row.get("sector")?.chars().next() {
        None => None,
        Some(letter) => Some(Sector::from_letter(letter).ok_or_else(|| row.fault("sector"))?),
    };
    let composition =
        Composition::from_code(row.get("composition")?).ok_or_else(|| row.fault("composition"))?;
    let language =
        coded(row, "language", &Language::ALL, Language::code)?.ok_or_else(|| row.fault("language"))?;
    Ok(Record {
        size: coded(row, "size", &SizeClass::ALL, SizeClass::code)?,
        sector,
        province: coded(row, "province", &Province::ALL, Province::code)?,
        scan: row.read("answers")?,
        minute: minute(row)?,
        sequence: Sequence::new(row.read("sequence")?).ok_or_else(|| row.fault("sequence"))?,
        ..Record::new(language, composition, row.read("device")?)
    })
}

/// What has this code; nothing where the cell is empty.
fn coded<T: Copy>(
    row: &Row,
    column: &'static str,
    all: &[T],
    code: fn(T) -> &'static str,
) -> Result<Option<T>, Fault> {
    let cell = row.get(column)?;
    let found = all.iter().copied().find(|one| code(*one) == cell);
    if found.is_none() && !cell.is_empty() { Err(row.fault(column)) } else { Ok(found) }
}

/// `2026-05-12T14:30`.
fn minute(row: &Row) -> Result<Option<Minute>, Fault> {
    let text = row.get("minute")?;
    if text.is_empty() {
        return Ok(None);
    }
    let mut parts = text.split(['-', 'T', ':']).map(|part| part.parse::<u16>().ok());
    let mut next = || parts.next().flatten();
    let mut small = || next().and_then(|number| u8::try_from(number).ok());
    let year = text.get(..4).and_then(|year| year.parse().ok());
    // The year comes first, and is no small number.
    let _ = small();
    let minute = (|| Minute::from_civil(year?, small()?, small()?, small()?, small()?))();
    minute.map(Some).ok_or_else(|| row.fault("minute"))
}

fn hexadecimal(bytes: &[u8]) -> Option<String<64>> {
    let mut text = String::new();
    bytes.iter().try_for_each(|byte| write!(text, "{byte:02x}")).ok()?;
    Some(text)
}
