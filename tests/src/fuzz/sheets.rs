//! Workbooks and tables as text: refused with a fault that can be shown, or read as cells that hold what they promise.

use super::input::Input;
use peil_exchange::sheet::{Cell, SheetFormat, SheetLimits, SheetOptions, read_book};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Small, so that the fuzzer reaches them.
const LIMITS: SheetLimits = SheetLimits {
    file: 1 << 20,
    entries: 20,
    unpacked: 1 << 20,
    ratio: 200,
    cell: 4000,
    cells: 4000,
    text: 40_000,
};

/// What the parts of a workbook are when the input is only one of them.
const PARTS: [(&str, &str); 5] = [
    (
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><sheets><sheet name='Blad1' r:id='a'/><sheet name='Twee' state='hidden' r:id='a'/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>\
         <Relationship Id='b' Type='x/styles' Target='styles.xml'/>\
         <Relationship Id='c' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/></Relationships>",
    ),
    (
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-413]d mmm yyyy'/></numFmts>\
         <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='9'/><xf numFmtId='46'/></cellXfs></styleSheet>",
    ),
    ("xl/sharedStrings.xml", "<sst><si><t>naam</t></si><si><r><t>a &amp; b</t></r></si></sst>"),
    (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45000.5</v></c></row>\
         <row><c><f>1</f><v>33.770000000000003</v></c><c t='b'><v>1</v></c><c t='inlineStr'><is><t>x</t></is></c>\
         <c t='e'><v>#N/A</v></c><c t='d'><v>2026-05-12</v></c></row>\
         <row><c s='3'><v>0.4787</v></c><c s='4'><v>1.5</v></c><c><f>1</f><v/></c><c t='str'><f>1</f><v/></c><c><v>15.0</v></c></row></sheetData>\
         <mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>",
    ),
];
const ODS_KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
const ODS: &str = "<a><style:style style:name='s'><style:table-properties table:display='false'/></style:style>\
    <table:table table:name='Blad1'><table:table-row table:number-rows-repeated='3'>\
    <table:table-cell office:value-type='float' office:value='1.5' table:number-columns-repeated='2'/>\
    <table:table-cell office:value-type='string'><text:p>a<text:s text:c='2'/>b</text:p><text:p>c</text:p></table:table-cell>\
    <table:table-cell office:value-type='percentage' office:value='0.4787'/><table:table-cell table:formula='of:=1'/>\
    <table:table-cell office:value-type='string' office:string-value='a'/>\
    <table:table-cell office:value-type='date' office:date-value='2026-05-12'/><table:covered-table-cell/>\
    </table:table-row></table:table><table:table table:name='Twee' table:style-name='s'/></a>";
const CSV: [&[u8]; 6] = [
    b"\xEF\xBB\xBFnaam;plaats\r\n\"regel\nregel\";\"a\"\"b\"\r\n",
    b"sep=|\nnaam|Goirl\xE9\n",
    b"\xFF\xFEa\0;\0b\0\n\0",
    b"Klanten, export 2026\nnaam;plaats\n#N/B;Err:502\na;1,5",
    b"Ledenlijst\rnaam,plaats\r\"a\rb\",c\r",
    b"SEP=^\na^b\n",
];

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let which = usize::from(input.below(7));
    let rest = input.rest();
    match which {
        0 => read(rest),
        1 => read(&zipped(&[("mimetype", ODS_KIND.as_bytes()), ("content.xml", rest)])),
        which => {
            let parts = PARTS.map(|(path, text)| (path, text.as_bytes()));
            let replaced: Vec<_> = parts
                .iter()
                .enumerate()
                .map(|(index, (path, text))| (*path, if index + 2 == which { rest } else { text }))
                .collect();
            read(&zipped(&replaced));
        }
    }
}

fn read(file: &[u8]) {
    let options = SheetOptions { limits: LIMITS, watch: None };
    let book = match read_book("own", file, &options) {
        Ok(book) => book,
        Err(error) => {
            let text = error.to_string();
            assert!(text.starts_with("own:") && !text.chars().any(char::is_control), "{text:?}");
            assert!(text.chars().count() < 700, "{text}");
            return;
        }
    };
    let is_text = matches!(book.format, SheetFormat::Csv { .. });
    let (mut cells, mut length) = (0, 0);
    for sheet in &book.sheets {
        let mut last_row = 0;
        for row in sheet.rows() {
            assert!(row.number() > last_row, "rows follow each other");
            last_row = row.number();
            let mut last = None;
            for (column, cell) in row.cells() {
                assert!(last.is_none_or(|last| last < column), "cells follow each other");
                assert_eq!(row.cell(column), cell);
                last = Some(column);
                cells += 1;
                length += check(cell, is_text);
            }
            assert!(last.is_some(), "a row has a cell");
        }
    }
    assert!(cells <= LIMITS.cells && length <= LIMITS.text);
}

/// Gives the length of its text.
fn check(cell: Cell<'_>, is_text: bool) -> usize {
    match cell {
        Cell::Text(text) => {
            assert!(!text.is_empty() && text.len() <= LIMITS.cell);
            assert!(text.chars().all(|sign| !sign.is_control() || matches!(sign, '\t' | '\n')), "{text:?}");
            text.len()
        }
        Cell::Number(number) | Cell::Percent(number) => {
            assert!(!is_text, "a text holds texts");
            let digits = number.trim_start_matches(['-', '0', '.']).replace('.', "");
            assert!(number.parse::<f64>().is_ok_and(f64::is_finite), "{number}");
            assert!(digits.trim_end_matches('0').len() <= 15 && !number.contains('e'), "{number}");
            number.len()
        }
        Cell::Date(moment) => {
            assert!((1900..=9999).contains(&moment.year()) && moment.second() < 86_400);
            0
        }
        Cell::Error(text) => text.len(),
        Cell::Boolean(_) => 0,
        Cell::Empty => panic!("empty cells are not held"),
    }
}

/// A zip of these parts, not packed, so that the fuzzer sees through it.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(*path, options).expect("memory takes all");
        zip.write_all(bytes).expect("memory takes all");
    }
    zip.finish().expect("memory takes all").into_inner()
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let with = |which: u8, bytes: &[u8]| [&[which], bytes].concat();
    let parts = PARTS.map(|(path, text)| (path, text.as_bytes()));
    let whole =
        [zipped(&parts), zipped(&[("mimetype", ODS_KIND.as_bytes()), ("content.xml", ODS.as_bytes())])];
    let mut seeds: Vec<Vec<u8>> = CSV.iter().map(|text| with(0, text)).collect();
    for file in &whole {
        seeds.extend((1..8).map(|part| with(0, file.get(..file.len() * part / 7).unwrap_or(file))));
    }
    seeds.push(with(1, ODS.as_bytes()));
    seeds.extend(parts.iter().zip(2..).map(|((_, text), which)| with(which, text)));
    seeds
}
