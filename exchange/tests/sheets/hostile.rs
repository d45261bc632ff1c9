//! Files that were made to do harm, or came to harm.

use crate::support::{Parts, book, ods, refused, refused_at, zipped};
use peil_exchange::sheet::{SheetLimits, SheetOptions, read_book};
use peil_exchange::{Fault, Limits, Progress};
use std::cell::Cell;
use std::ops::ControlFlow;

#[test]
fn a_cut_workbook_is_refused_wherever_it_is_cut() {
    let whole = Parts::rows("<row><c r='A1' t='s'><v>1</v></c></row>").zipped();
    for length in 2..whole.len() {
        let fault = refused(&whole[..length]).fault;
        assert!(matches!(fault, Fault::WorkbookDamaged { .. }), "{length}: {fault:?}");
    }
}

#[test]
fn a_damaged_byte_never_gives_other_cells() {
    let whole = Parts::rows("<row><c r='A1'><v>12345678</v></c></row>").zipped();
    let expected = crate::support::cells(&book(&whole).sheets[0]);
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x10;
        if let Ok(book) = read_book("own", &damaged, &SheetOptions::default()) {
            // Times, attributes and the names of parts that are not looked for may differ; a text it is when it no longer
            // begins as a zip.
            if let Some(sheet) = book.sheets.first().filter(|sheet| !sheet.name.is_empty()) {
                assert_eq!(crate::support::cells(sheet), expected, "{place}");
            }
        }
    }
}

#[test]
fn other_files_are_told_for_what_they_are() {
    let old = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], &[0; 600][..]].concat();
    assert_eq!(refused(&old).fault, Fault::OtherWorkbook);
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&[old, name].concat()).fault, Fault::Protected);
    assert_eq!(refused(&zipped(&[("word/document.xml", b"<w/>")])).fault, Fault::NoWorkbook);
    assert_eq!(refused(&zipped(&[])).fault, Fault::NoWorkbook);
    assert_eq!(refused(b"%PDF-1.7\n\x00\x01").fault, Fault::NotText);
}

/// A zip whose part grows to `size` bytes of one letter.
fn bomb(start: &str, size: usize) -> Vec<u8> {
    let sheet = [start.as_bytes().to_vec(), vec![b'x'; size]].concat();
    let parts = Parts::default();
    zipped(&[
        ("xl/workbook.xml", parts.workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", parts.relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

#[test]
fn a_cell_of_a_gigabyte_is_refused_after_its_first_bytes() {
    let limit = SheetLimits::default().cell;
    let start = "<worksheet><sheetData><row><c r='A1' t='str'><v>";
    assert_eq!(refused_at(&bomb(start, 32 << 20)), ("Blad1!A1".to_owned(), Fault::CellTooLong { limit }));
    let pieces = format!("{start}{}", "x&amp;".repeat(limit));
    assert_eq!(refused_at(&bomb(&pieces, 0)), ("Blad1!A1".to_owned(), Fault::CellTooLong { limit }));
    let attribute = "<worksheet><sheetData><row spans='";
    assert_eq!(refused_at(&bomb(attribute, 16 << 20)).1, Fault::CellTooLong { limit });
}

#[test]
fn what_comes_out_is_counted_whatever_is_stated() {
    let rows = "<row><c><v>1</v></c></row>".repeat(1 << 15);
    let bytes = Parts::rows(&rows).zipped();
    let with = |limits| {
        read_book("own", &bytes, &SheetOptions { limits, watch: None }).map(|_| ()).unwrap_err().fault
    };
    let limits = SheetLimits::default();
    assert_eq!(with(SheetLimits { file: 500, ..limits }), Fault::TooLarge { limit: 500 });
    assert_eq!(with(SheetLimits { unpacked: 1 << 15, ..limits }), Fault::TooLarge { limit: 1 << 15 });
    assert_eq!(with(SheetLimits { entries: 5, ..limits }), Fault::TooMany { limit: 5 });
    assert_eq!(with(SheetLimits { cells: 1000, ..limits }), Fault::TooMany { limit: 1000 });
    assert_eq!(with(SheetLimits { text: 1000, ..limits }), Fault::TooLarge { limit: 1000 });
    // The stated size of the part, at two places, made small: it still counts by what comes out.
    let stated = u32::try_from(rows.len() + "<worksheet><sheetData></sheetData></worksheet>".len()).unwrap();
    let mut lying = bytes.clone();
    let places: Vec<usize> =
        (0..lying.len() - 4).filter(|at| lying[*at..*at + 4] == stated.to_le_bytes()).collect();
    assert!(!places.is_empty(), "the size is stated");
    for place in places {
        lying[place..place + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    let limits = SheetLimits { unpacked: 1 << 16, ..limits };
    let error = read_book("own", &lying, &SheetOptions { limits, watch: None }).unwrap_err();
    assert!(matches!(error.fault, Fault::TooLarge { .. } | Fault::WorkbookDamaged { .. }), "{error}");
}

#[test]
fn what_grows_beyond_measure_is_refused() {
    // White space between tags, so that no cell is too long.
    let piece = format!("<a>{}</a>", " ".repeat(1 << 10));
    let count = usize::try_from(Limits::PACKED_START).unwrap() / piece.len() + 1000;
    let bytes = bomb(&format!("<worksheet>{}", piece.repeat(count)), 0);
    assert_eq!(refused_at(&bytes).1, Fault::Bomb { ratio: 200 });
}

#[test]
fn tags_within_tags_and_own_entities_are_refused() {
    let sheet = "xl/worksheets/sheet1.xml".to_owned();
    let deep = Parts { sheet: "<a>".repeat(100_000), ..Parts::default() };
    assert_eq!(refused(&deep.zipped()).fault, Fault::WorkbookDamaged { part: sheet.clone() });
    let entities = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet>&b;</worksheet>";
    let laughs = Parts { sheet: entities.to_owned(), ..Parts::default() };
    assert_eq!(refused(&laughs.zipped()).fault, Fault::WorkbookDamaged { part: sheet });
    let laughs = ods("<table:table table:name='&lol;'/>");
    assert_eq!(refused(&laughs).fault, Fault::WorkbookDamaged { part: "content.xml".to_owned() });
}

#[test]
fn who_watches_sees_the_file_go_by_and_can_stop() {
    let bytes = Parts::rows(&"<row><c><v>1</v></c></row>".repeat(1 << 15)).zipped();
    let seen = Cell::new(0);
    let watch = |progress: Progress| {
        assert!(progress.bytes >= seen.get() && progress.bytes <= bytes.len() as u64);
        seen.set(progress.bytes);
        ControlFlow::Continue(())
    };
    read_book("own", &bytes, &SheetOptions { watch: Some(&watch), ..SheetOptions::default() }).unwrap();
    assert!(seen.get() > bytes.len() as u64 / 2, "{} of {}", seen.get(), bytes.len());
    let calls = Cell::new(0);
    let stop = |_: Progress| {
        calls.set(calls.get() + 1);
        if calls.get() > 10 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let error = read_book("own", &bytes, &SheetOptions { watch: Some(&stop), ..SheetOptions::default() })
        .unwrap_err();
    assert_eq!((error.fault, error.place), (Fault::Cancelled, None));
}
