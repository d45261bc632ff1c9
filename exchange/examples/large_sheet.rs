//! Makes a workbook of companies, or reads one, so that time and memory of the reading can be measured from outside:
//!
//! ```sh
//! cargo run --release -p peil-exchange --example large_sheet -- make 100000 companies.xlsx
//! /usr/bin/time -v target/release/examples/large_sheet read companies.xlsx
//! ```

use peil_exchange::sheet::{Cell, SheetOptions, read_book};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::error::Error;

const COLUMNS: [&str; 20] = [
    "Bedrijfsnaam",
    "KvK-nummer",
    "Straat",
    "Postcode",
    "Plaats",
    "Provincie",
    "Aantal medewerkers",
    "Website",
    "Oprichtingsdatum",
    "Contactpersoon",
    "E-mail",
    "Telefoon",
    "ERP",
    "CRM",
    "Cloud",
    "AI",
    "Omzet",
    "Groei",
    "Akkoord",
    "Code",
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", rows, file] => make(rows.parse()?, file),
        ["read", file] => read(file),
        _ => Err("usage: large_sheet make ROWS FILE, large_sheet read FILE".into()),
    }
}

fn make(rows: u32, file: &str) -> Result<(), Box<dyn Error>> {
    let mut workbook = Workbook::new();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(COLUMNS) {
        sheet.write(0, column, heading)?;
    }
    for row in 1..=rows {
        for (column, heading) in (0..).zip(COLUMNS) {
            match heading {
                "KvK-nummer" => sheet.write(row, column, 10_000_000 + row)?,
                "Aantal medewerkers" => sheet.write(row, column, row % 250)?,
                "Omzet" | "Groei" => sheet.write(row, column, f64::from(row) * 1.07)?,
                "Oprichtingsdatum" => sheet.write_with_format(
                    row,
                    column,
                    ExcelDateTime::from_serial_datetime(f64::from(30_000 + row % 15_000))?,
                    &day,
                )?,
                "ERP" | "CRM" | "Cloud" | "AI" => {
                    sheet.write(row, column, if row % 3 == 0 { "ja" } else { "nee" })?
                }
                "Akkoord" => sheet.write(row, column, row % 2 == 0)?,
                _ => sheet.write(row, column, format!("{heading} van bedrijf {row}"))?,
            };
        }
    }
    Ok(workbook.save(file)?)
}

fn read(file: &str) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(file)?;
    let book = read_book(file, &bytes, &SheetOptions::default())?;
    for sheet in &book.sheets {
        let (mut texts, mut numbers, mut others) = (0_usize, 0_usize, 0_usize);
        for row in sheet.rows() {
            for (_, cell) in row.cells() {
                match cell {
                    Cell::Text(_) => texts += 1,
                    Cell::Number(_) => numbers += 1,
                    _ => others += 1,
                }
            }
        }
        println!(
            "{}: {} rows, {texts} texts, {numbers} numbers, {others} others",
            sheet.name,
            sheet.rows().len()
        );
    }
    Ok(())
}
