//! Workbooks made by hand, and what is read in them.

use peil_exchange::sheet::{Book, Cell, Sheet, SheetOptions, read_book};
use peil_exchange::{ExchangeError, Fault};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of these parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The parts of a workbook with one sheet, each to be replaced.
pub(crate) struct Parts {
    pub(crate) workbook: String,
    pub(crate) relations: String,
    pub(crate) styles: String,
    pub(crate) strings: String,
    pub(crate) sheet: String,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            workbook: "<workbook xmlns:r='r'><sheets><sheet name='Blad1' sheetId='1' r:id='rId1'/></sheets></workbook>".into(),
            relations: "<Relationships>\
                <Relationship Id='rId1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>\
                <Relationship Id='rId2' Type='http://x/styles' Target='styles.xml'/>\
                <Relationship Id='rId3' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/>\
                </Relationships>"
                .into(),
            styles: "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd\\-mm\\-yyyy'/></numFmts>\
                <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
                <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='10'/></cellXfs></styleSheet>"
                .into(),
            strings: "<sst><si><t>Bedrijfsnaam</t></si><si><r><t>Bakkerij </t></r><r><t xml:space='preserve'>&amp; zn</t></r>\
                <rPh><t>x</t></rPh></si><si/></sst>"
                .into(),
            sheet: "<worksheet><sheetData/></worksheet>".into(),
        }
    }
}

impl Parts {
    /// A workbook whose sheet has these rows.
    pub(crate) fn rows(rows: &str) -> Self {
        Self { sheet: format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), ..Self::default() }
    }

    pub(crate) fn zipped(&self) -> Vec<u8> {
        zipped(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/workbook.xml", self.workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", self.relations.as_bytes()),
            ("xl/styles.xml", self.styles.as_bytes()),
            ("xl/sharedStrings.xml", self.strings.as_bytes()),
            ("xl/worksheets/sheet1.xml", self.sheet.as_bytes()),
        ])
    }
}

/// An ODS with this inside its spreadsheet.
pub(crate) fn ods(tables: &str) -> Vec<u8> {
    ods_with_styles("", tables)
}

pub(crate) fn ods_with_styles(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content>\
         <office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

pub(crate) fn book(bytes: &[u8]) -> Book {
    read_book("own", bytes, &SheetOptions::default()).unwrap()
}

pub(crate) fn refused(bytes: &[u8]) -> ExchangeError {
    read_book("own", bytes, &SheetOptions::default()).unwrap_err()
}

/// The name of the cell and the fault.
pub(crate) fn refused_at(bytes: &[u8]) -> (String, Fault) {
    let error = refused(bytes);
    (error.place.map(|place| place.field).unwrap_or_default(), error.fault)
}

/// Every cell as row, column and what stands in it.
pub(crate) fn cells(sheet: &Sheet) -> Vec<(u32, u16, String)> {
    let told = |cell: Cell<'_>| match cell {
        Cell::Empty => "nothing".to_owned(),
        Cell::Text(text) => format!("text {text}"),
        Cell::Number(number) => format!("number {number}"),
        Cell::Percent(parts) => format!("percent {parts}"),
        Cell::Date(moment) => format!("day {moment}"),
        Cell::Boolean(is_true) => format!("is {is_true}"),
        Cell::Error(text) => format!("error {text}"),
    };
    let of_row = |row: peil_exchange::sheet::Row<'_>| -> Vec<_> {
        row.cells().map(|(column, cell)| (row.number(), column, told(cell))).collect()
    };
    sheet.rows().flat_map(of_row).collect()
}

/// The same as written by hand.
pub(crate) fn expected(cells: &[(u32, u16, &str)]) -> Vec<(u32, u16, String)> {
    cells.iter().map(|(row, column, cell)| (*row, *column, (*cell).to_owned())).collect()
}
