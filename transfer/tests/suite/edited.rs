//! A workbook that a coach changes and takes back: what changes is what was changed in it, and nothing else.

use crate::common::{self, Contents, Portfolio, named, row, table};
use crate::round_trips::{demo, taken, wanted, written};
use peil_exchange::sheet::{Cell, SheetOptions, read_book};
use peil_portfolio::Deed;
use peil_transfer::{Choices, Export, Incoming, Note, Offer, Outcome, Plan, Why, apply};
use peil_words::{Language, Words};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::collections::{BTreeMap, BTreeSet};

/// A value as a spreadsheet keeps it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Text(String),
    Number(String),
    Day(u16, u8, u8),
    Boolean(bool),
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn number(number: i64) -> Value {
    Value::Number(number.to_string())
}

/// What stands in a sheet, by row, from 1, and column, from 0.
pub(crate) type Cells = BTreeMap<(u32, u16), Value>;

/// A workbook whose cells are changed.
#[derive(Clone, Debug)]
pub(crate) struct Book(Vec<(String, Cells)>);

impl Book {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let book = read_book("book.xlsx", bytes, &SheetOptions::default()).unwrap();
        let sheets = book.sheets.iter().map(|sheet| {
            let cells = sheet.rows().flat_map(|row| {
                row.cells().filter_map(move |(column, cell)| {
                    let value = match cell {
                        Cell::Empty | Cell::Error(_) => return None,
                        Cell::Text(text) => Value::Text(text.to_owned()),
                        Cell::Number(number) => Value::Number(number.to_owned()),
                        Cell::Percent(_) => panic!("no sheet of ours has percentages"),
                        Cell::Date(day) => Value::Day(day.year(), day.month(), day.day()),
                        Cell::Boolean(is_true) => Value::Boolean(is_true),
                    };
                    Some(((row.number(), column), value))
                })
            });
            (sheet.name.clone(), cells.collect())
        });
        Self(sheets.collect())
    }

    /// The workbook of a portfolio, in Dutch.
    pub(crate) fn of(portfolio: &Portfolio) -> Self {
        Self::read(&written(portfolio, &wanted(Export::Workbook, &Words::new(Language::Dutch))))
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let days = Format::new().set_num_format("dd-mm-yyyy");
        for (name, cells) in &self.0 {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).unwrap();
            for ((row, column), value) in cells {
                let row = row - 1;
                match value {
                    Value::Text(text) => sheet.write_string(row, *column, text).map(drop),
                    Value::Number(number) => {
                        sheet.write_number(row, *column, number.parse::<f64>().unwrap()).map(drop)
                    }
                    Value::Day(year, month, day) => {
                        let day = ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                        sheet.write_datetime_with_format(row, *column, &day, &days).map(drop)
                    }
                    Value::Boolean(is_true) => sheet.write_boolean(row, *column, *is_true).map(drop),
                }
                .unwrap();
            }
        }
        workbook.save_to_buffer().unwrap()
    }

    pub(crate) fn incoming(&self) -> Incoming {
        taken(&self.write())
    }

    pub(crate) fn sheet(&mut self, name: &str) -> &mut Cells {
        &mut self.0.iter_mut().find(|(known, _)| known == name).unwrap().1
    }

    pub(crate) fn column(&self, sheet: &str, heading: &str) -> u16 {
        let (_, cells) = self.0.iter().find(|(known, _)| known == sheet).unwrap();
        let found = cells.iter().find(|((row, _), value)| *row == 1 && **value == text(heading));
        found.unwrap_or_else(|| panic!("{sheet}: {heading}")).0.1
    }

    pub(crate) fn cell(&self, sheet: &str, heading: &str, row: u32) -> Option<Value> {
        let column = self.column(sheet, heading);
        self.0.iter().find(|(known, _)| known == sheet).unwrap().1.get(&(row, column)).cloned()
    }

    pub(crate) fn set(&mut self, sheet: &str, heading: &str, row: u32, value: Option<Value>) {
        let column = self.column(sheet, heading);
        let cells = self.sheet(sheet);
        match value {
            Some(value) => _ = cells.insert((row, column), value),
            None => _ = cells.remove(&(row, column)),
        }
    }

    /// The last row with anything in it.
    pub(crate) fn last(&self, sheet: &str) -> u32 {
        let (_, cells) = self.0.iter().find(|(known, _)| known == sheet).unwrap();
        cells.keys().map(|(row, _)| *row).max().unwrap_or(1)
    }

    /// The first row below the headings in which this stands.
    pub(crate) fn row_with(&self, sheet: &str, heading: &str, value: &Value) -> u32 {
        (2..=self.last(sheet)).find(|row| self.cell(sheet, heading, *row).as_ref() == Some(value)).unwrap()
    }
}

pub(crate) const FILE_WINS: fn() -> Choices = || Choices { file_wins: true, ..Choices::default() };

/// Imports with the file winning, after a look that nothing stays out; then nothing of the file is new any more.
pub(crate) fn import(portfolio: &mut Portfolio, incoming: &Incoming) -> Plan {
    let plan = portfolio.plan(incoming, &FILE_WINS());
    let out: Vec<_> = plan.rows().iter().filter(|row| row.stays_out()).collect();
    assert!(out.is_empty(), "{out:#?}");
    apply(&mut portfolio.store, &plan).unwrap();
    let again = portfolio.plan(incoming, &FILE_WINS());
    let changes: Vec<_> = again.rows().iter().filter(|row| row.changes_anything()).collect();
    assert!(again.is_empty() && changes.is_empty(), "{changes:#?}");
    plan
}

/// Records with other fields than before.
pub(crate) fn changed(before: &Contents, after: &Contents) -> BTreeSet<(String, i64)> {
    let differs = |(key, fields): &(&(String, i64), _)| after.get(*key) != Some(*fields);
    before.iter().filter(differs).map(|(key, _)| key.clone()).collect()
}

/// A portfolio with records of every kind.
pub(crate) fn full() -> Portfolio {
    let mut portfolio = demo(12);
    let offer = |parts| Offer { parts, ..Offer::default() };
    let mut own = row(2, named("Bakkerij De Proef"));
    own.parts = vec![
        common::contact("An", "an@example.org", "06 12"),
        common::wish(false, Some(10)),
        common::follow_up("2026-07-01", None),
        common::scores(peil_core::maturity::Stage::T0, Some("2026-03-01"), 50),
        common::service(Some("2026-03-01"), "S-1", Some(3), Some(100)),
    ];
    let parts = vec![
        common::observation(2024, 61, "b"),
        common::target(75, Some(2021)),
        common::count(1200),
        common::mapping("klanten", "peil mapping 1"),
        common::setting("hub", "Noord"),
    ];
    portfolio.import(&table(vec![own, offer(parts)]));
    portfolio
}

/// A column in which anything may be typed, and what.
type Column = (&'static str, &'static str, fn(u32) -> Value);

const COLUMNS: &[Column] = &[
    ("Bedrijven", "Bedrijf", |at| text(&format!("Bedrijf {}", at % 3))),
    ("Bedrijven", "KvK-nummer", |at| text(&format!("9{at:07}"))),
    ("Bedrijven", "Plaats", |at| text(["Laren", "laren", "Goor"][at as usize % 3])),
    ("Bedrijven", "Labels", |at| text(["zorg", "zorg; AI", "AI"][at as usize % 3])),
    ("Bedrijven", "Opgericht in", |at| Value::Number((1990 + at % 20).to_string())),
    ("Contactpersonen", "Naam", |at| text(&format!("An {}", at % 3))),
    ("Contactpersonen", "E-mail", |at| text(&format!("an{}@example.org", at % 3))),
    ("Scans", "ERP-software", |at| text(["ja", "nee", "onbekend"][at as usize % 3])),
    ("Scans", "Datum van de scan", |at| Value::Day(2025, 1, u8::try_from(at % 28).unwrap() + 1)),
    ("Scans", "Herkomst", |_| text("overgenomen")),
    ("Diensten", "Korte omschrijving", |at| text(&format!("Training {}", at % 3))),
    ("Diensten", "Stand", |at| text(["gepland", "loopt", "klaar"][at as usize % 3])),
    ("Diensten", "Prijs", |at| Value::Number(format!("{}.5", at % 5))),
    ("Trechter", "Datum van de stap", |at| Value::Day(2025, 2, u8::try_from(at % 28).unwrap() + 1)),
    ("Trechter", "Opmerking", |at| text(&format!("stap {}", at % 2))),
    ("Metingen (DMA)", "Opmerking", |at| text(&format!("meting {}", at % 2))),
    ("Metingen (DMA)", "Klaar", |at| text(["ja", "nee"][at as usize % 2])),
    ("Scores van het portaal", "Hub", |at| text(&format!("hub {}", at % 2))),
    ("Eigen doelen", "Relevant", |at| text(["ja", "nee"][at as usize % 2])),
    ("Te doen", "Datum van de afspraak", |at| Value::Day(2027, 2, u8::try_from(at % 28).unwrap() + 1)),
    ("Cijfers van de regio", "Waarde", |at| number((at % 50).into())),
    ("Aantallen in de regio", "Aantal bedrijven", |at| number((at % 50).into())),
    ("Instellingen", "Waarde", |at| text(&format!("Noord {}", at % 2))),
    ("Indelingen van tabellen", "Naam van de indeling", |at| text(&format!("klanten {}", at % 2))),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_portfolio_is_what_was_typed_into_its_workbook(
        edits in prop::collection::vec((prop::sample::select(COLUMNS), any::<prop::sample::Index>(), 0_u32..9_000), 1..12)
    ) {
        let mut portfolio = full();
        let before = portfolio.contents();
        let original = Book::of(&portfolio);
        let mut book = original.clone();
        let mut rows = BTreeSet::new();
        for ((sheet, heading, value), index, at) in edits {
            // A scan is not asked of what its list does not have.
            let has = |row: &u32| heading != "ERP-software" || original.cell(sheet, heading, *row).is_some();
            let places: Vec<u32> = (2..=original.last(sheet)).filter(has).collect();
            if places.is_empty() || sheet == "Instellingen" && original.cell(sheet, "Naam", *index.get(&places)) != Some(text("hub")) {
                continue;
            }
            let row = *index.get(&places);
            book.set(sheet, heading, row, Some(value(at)));
            rows.insert((sheet, row));
        }
        let differs = |(sheet, row): &&(&str, u32)| {
            COLUMNS.iter().any(|(of, heading, _)| {
                of == sheet && book.cell(sheet, heading, *row) != original.cell(sheet, heading, *row)
            })
        };
        let edited = rows.iter().filter(differs).count();
        let incoming = book.incoming();
        import(&mut portfolio, &incoming);
        let after = portfolio.contents();
        prop_assert!(before.keys().eq(after.keys()), "nothing is added");
        prop_assert!(changed(&before, &after).len() <= edited, "{:?}", changed(&before, &after));
        let again = Book::of(&portfolio);
        for (sheet, heading, _) in COLUMNS {
            for row in 2..=original.last(sheet) {
                let typed = book.cell(sheet, heading, row);
                // What was typed as a number comes back as the text that the column has.
                let typed = match typed {
                    Some(Value::Number(year)) if *heading == "Opgericht in" => Some(Value::Text(year)),
                    typed => typed,
                };
                prop_assert_eq!(&again.cell(sheet, heading, row), &typed, "{} {} {}", sheet, heading, row);
            }
        }
    }
}

/// One cell of every column: a conflict in that field alone, or a change of that field alone.
#[test]
fn one_cell_is_one_field_of_one_record() {
    let portfolio = full();
    let original = Book::of(&portfolio);
    for (sheet, heading, value) in COLUMNS {
        let Some((row, typed)) = (2..=original.last(sheet)).find_map(|row| {
            let known = original.cell(sheet, heading, row)?;
            (0..4).map(value).find(|typed| *typed != known).map(|typed| (row, typed))
        }) else {
            continue;
        };
        let mut book = original.clone();
        book.set(sheet, heading, row, Some(typed));
        let incoming = book.incoming();
        let steps = |choices: &Choices| {
            let plan = portfolio.plan(&incoming, choices);
            let steps = plan.rows().iter().flat_map(|row| row.steps.clone());
            let steps: Vec<_> =
                steps.filter(|step| !matches!(step.outcome, Outcome::Skip(Why::AlreadyThere))).collect();
            (plan.is_empty(), steps)
        };
        let (is_empty, conflicts) = steps(&Choices::default());
        assert_eq!((is_empty, conflicts.len()), (true, 1), "{sheet} {heading}: {conflicts:#?}");
        assert!(matches!(conflicts[0].outcome, Outcome::Conflict(Why::OtherValue(_))), "{conflicts:#?}");
        let (_, changes) = steps(&FILE_WINS());
        assert_eq!(changes.len(), 1, "{sheet} {heading}: {changes:#?}");
        assert!(matches!(&changes[0].outcome, Outcome::Change(fields) if fields.len() == 1), "{changes:#?}");
        assert_eq!(changes[0].outcome.fields(), conflicts[0].outcome.fields());
    }
}

#[test]
fn in_a_portfolio_that_went_on_the_numbers_still_count() {
    let mut portfolio = full();
    let mut book = Book::of(&portfolio);
    let row = book.row_with("Contactpersonen", "E-mail", &text("an@example.org"));
    book.set("Contactpersonen", "E-mail", row, Some(text("an@example.com")));
    // Meanwhile a company was added and another record removed.
    portfolio.add(&peil_portfolio::Company::named("Later"));
    let wish = portfolio.store.all::<peil_portfolio::Wish>().unwrap()[0].id;
    portfolio.store.edit(Deed::WishChanged, |edit| edit.remove(wish)).unwrap();
    let before = portfolio.contents();
    let plan = import(&mut portfolio, &book.incoming());
    let after = portfolio.contents();
    assert!(before.keys().eq(after.keys()));
    assert_eq!(changed(&before, &after).len(), 1);
    let removed = plan.rows().iter().filter(|row| row.outcome() == Some(&Outcome::Skip(Why::Removed)));
    assert_eq!(removed.count(), 1);
}

#[test]
fn in_another_portfolio_numbers_only_tie_the_file_together() {
    let portfolio = full();
    let book = Book::of(&portfolio);
    let mut other = Portfolio::new();
    other.add(&peil_portfolio::Company::named("Heel iets anders"));
    let plan = import(&mut other, &book.incoming());
    assert!(
        plan.notes().contains(&Note::OtherPortfolio)
            && !portfolio.plan(&book.incoming(), &FILE_WINS()).notes().contains(&Note::OtherPortfolio)
    );
    let names: BTreeSet<_> =
        other.contents().into_iter().filter(|((table, _), _)| table == "company").collect();
    assert_eq!(names.len(), 14);
    assert_eq!(other.contents().len(), portfolio.contents().len() + 1);
}

#[test]
fn numbers_count_in_the_json_of_the_portfolio_too() {
    let mut portfolio = full();
    let mut written = Vec::new();
    portfolio.store.export_json(&mut written).unwrap();
    let json = String::from_utf8(written).unwrap();
    let edited = json
        .replace("an@example.org", "an@example.com")
        .replace("\"Bakkerij De Proef\"", "\"Banketbakkerij\"");
    let before = portfolio.contents();
    import(&mut portfolio, &taken(edited.as_bytes()));
    let after = portfolio.contents();
    assert!(before.keys().eq(after.keys()));
    assert_eq!(changed(&before, &after).len(), 2);
    assert_eq!(
        changed(&before, &after).into_iter().map(|(table, _)| table).collect::<Vec<_>>(),
        ["company", "contact"]
    );
}
