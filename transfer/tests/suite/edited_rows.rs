//! Rows that a coach adds, copies, moves and spoils in a workbook.

use crate::common::Portfolio;
use crate::edited::{Book, FILE_WINS, Value, changed, full, import, number, text};
use crate::round_trips::taken;
use peil_exchange::sheet::SheetNote;
use peil_portfolio::{Assessment, Company, Contact, Deed, Id, KvkError, ScanRecord};
use peil_transfer::{
    CellWhy, Context, Incoming, Kind, Mappings, Note, Outcome, Place, PlannedRow, ReadError, Watch, Why,
    apply, read,
};
use peil_words::{Language, Words};
use rust_xlsxwriter::{Format, Workbook};

/// A row more, with these cells.
fn add(book: &mut Book, sheet: &str, cells: &[(&str, Value)]) -> u32 {
    let row = book.last(sheet) + 1;
    for (heading, value) in cells {
        book.set(sheet, heading, row, Some(value.clone()));
    }
    row
}

/// A copy of a row below the others.
fn copy(book: &mut Book, sheet: &str, row: u32) -> u32 {
    let to = book.last(sheet) + 1;
    let cells = book.sheet(sheet);
    let copied: Vec<_> = cells
        .range((row, 0)..(row + 1, 0))
        .map(|((_, column), value)| ((to, *column), value.clone()))
        .collect();
    cells.extend(copied);
    to
}

fn planned(portfolio: &Portfolio, incoming: &Incoming, sheet: &str, row: u32) -> PlannedRow {
    let plan = portfolio.plan(incoming, &FILE_WINS());
    let wanted = Place::Row { sheet: sheet.into(), row };
    plan.rows().iter().find(|row| row.place == wanted).unwrap().clone()
}

fn outcome(portfolio: &Portfolio, incoming: &Incoming, sheet: &str, row: u32) -> Outcome {
    planned(portfolio, incoming, sheet, row).outcome().unwrap().clone()
}

#[test]
fn a_company_without_a_number_is_new_and_others_refer_to_it_by_its_name() {
    let mut portfolio = full();
    let mut book = Book::of(&portfolio);
    add(&mut book, "Bedrijven", &[("Bedrijf", text("Nieuw BV")), ("Plaats", text("Goor"))]);
    add(&mut book, "Bedrijven", &[("Bedrijf", text("Nieuw BV 2")), ("KvK-nummer", text("98765432"))]);
    add(&mut book, "Contactpersonen", &[("Bedrijf", text("Nieuw BV")), ("Naam", text("Bo"))]);
    add(&mut book, "Contactpersonen", &[("Bedrijf", text("Bakkerij De Proef")), ("Naam", text("Cas"))]);
    let before = portfolio.contents();
    import(&mut portfolio, &book.incoming());
    let after = portfolio.contents();
    assert_eq!((after.len(), changed(&before, &after).len()), (before.len() + 4, 0));
    let companies = portfolio.store.all::<Company>().unwrap();
    let contacts = portfolio.store.all::<Contact>().unwrap();
    let of = |contact: &str| {
        let company = contacts.iter().find(|kept| kept.record.name == contact).unwrap().record.company;
        companies.iter().find(|kept| kept.id == company).unwrap().record.name.clone()
    };
    assert_eq!((of("Bo").as_str(), of("Cas").as_str()), ("Nieuw BV", "Bakkerij De Proef"));

    // The same in a portfolio that the file was not made from.
    let mut other = Portfolio::new();
    import(&mut other, &book.incoming());
    assert_eq!(other.contents().len(), after.len());
}

#[test]
fn a_name_that_is_not_one_company_of_the_file_is_refused() {
    let portfolio = full();
    let mut book = Book::of(&portfolio);
    for _ in 0..2 {
        add(&mut book, "Bedrijven", &[("Bedrijf", text("Nieuw BV"))]);
    }
    let rows = ["Nieuw BV", "nieuw bv", ""].map(|name| {
        let name = [("Bedrijf", text(name)), ("Naam", text("Bo"))];
        add(&mut book, "Contactpersonen", &name)
    });
    let incoming = book.incoming();
    let faults = rows.map(|row| match outcome(&portfolio, &incoming, "Contactpersonen", row) {
        Outcome::Refused(Why::Faults(faults)) => {
            faults.into_iter().map(|fault| (fault.column, fault.why)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    });
    let fault = |column: &str, why| vec![(column.to_owned(), why)];
    let company = fault("Bedrijf", CellWhy::Company);
    assert_eq!(faults, [company.clone(), company, fault("Bedrijf nr.", CellWhy::Empty)]);
}

#[test]
fn a_number_that_nobody_gave_out_is_that_of_a_new_company() {
    let mut portfolio = full();
    let mut book = Book::of(&portfolio);
    // In another order than that in which they are added.
    for (key, name) in [(15, "Vijftien"), (14, "Veertien")] {
        add(&mut book, "Bedrijven", &[("Bedrijf nr.", number(key)), ("Bedrijf", text(name))]);
        add(&mut book, "Contactpersonen", &[("Bedrijf nr.", number(key)), ("Naam", text(name))]);
    }
    let before = portfolio.contents();
    import(&mut portfolio, &book.incoming());
    let after = portfolio.contents();
    assert_eq!((after.len(), changed(&before, &after).len()), (before.len() + 4, 0));
}

#[test]
fn a_row_without_a_number_is_a_record_of_its_own() {
    let mut portfolio = full();
    let mut book = Book::of(&portfolio);
    let (before, contacts) = (portfolio.contents(), "Contactpersonen");
    let one = book.row_with(contacts, "E-mail", &text("an@example.org"));
    let copied = copy(&mut book, contacts, one);
    book.set(contacts, "Nr. in Peil", copied, None);
    import(&mut portfolio, &book.incoming());
    let after = portfolio.contents();
    assert_eq!((after.len(), changed(&before, &after).len()), (before.len() + 1, 0));
}

#[test]
fn a_number_that_stands_twice_or_belongs_to_another_company_counts_as_none() {
    let mut portfolio = full();
    let mut book = Book::of(&portfolio);
    let (before, contacts) = (portfolio.contents(), "Contactpersonen");
    let one = book.row_with(contacts, "E-mail", &text("an@example.org"));
    let copied = copy(&mut book, contacts, one);
    book.set(contacts, "Naam", copied, Some(text("Bo")));
    book.set(contacts, "E-mail", copied, Some(text("bo@example.org")));
    let moved = 2;
    assert!(moved < one);
    book.set(contacts, "Bedrijf nr.", moved, Some(number(13)));
    import(&mut portfolio, &book.incoming());
    let after = portfolio.contents();
    assert_eq!((after.len(), changed(&before, &after).len()), (before.len() + 2, 0));
}

#[test]
fn a_kvk_number_of_another_company_is_a_conflict() {
    let mut portfolio = Portfolio::new();
    let kvk = |number: &str| number.parse().ok();
    for (name, number) in [("Een", "12345678"), ("Twee", "23456789"), ("Drie", "34567890")] {
        portfolio.add(&Company { kvk: kvk(number), ..Company::named(name) });
    }
    let mut book = Book::of(&portfolio);
    book.set("Bedrijven", "KvK-nummer", 2, Some(text("23456789")));
    for row in [2, 3, 4] {
        let conflict = matches!(
            outcome(&portfolio, &book.incoming(), "Bedrijven", row),
            Outcome::Conflict(Why::NumbersOfTwo(_))
        );
        assert_eq!(conflict, row == 2);
    }
    // As soon as the other one has another number it is free.
    book.set("Bedrijven", "KvK-nummer", 3, Some(text("45678901")));
    import(&mut portfolio, &book.incoming());
    let companies = portfolio.store.all::<Company>().unwrap();
    let numbers: Vec<_> = companies.into_iter().map(|kept| kept.record.kvk).collect();
    assert_eq!(numbers, [kvk("23456789"), kvk("45678901"), kvk("34567890")]);
    // A new company cannot have one that is taken either, wherever its row stands.
    let mut book = Book::of(&portfolio);
    let row = add(&mut book, "Bedrijven", &[("Bedrijf", text("Vier")), ("KvK-nummer", text("34567890"))]);
    assert!(matches!(
        outcome(&portfolio, &book.incoming(), "Bedrijven", row),
        Outcome::Conflict(Why::TwiceInFile(_))
    ));
}

#[test]
fn what_was_removed_since_is_not_added_again() {
    let mut portfolio = full();
    let mut book = Book::of(&portfolio);
    let row = add(&mut book, "Contactpersonen", &[("Bedrijf nr.", number(13)), ("Naam", text("Bo"))]);
    portfolio.store.edit(Deed::CompanyRemoved, |edit| edit.remove(Id::<Company>::from_number(13))).unwrap();
    let before = portfolio.contents();
    let incoming = book.incoming();
    let plan = portfolio.plan(&incoming, &FILE_WINS());
    let removed = plan.rows().iter().filter(|row| row.outcome() == Some(&Outcome::Skip(Why::Removed)));
    assert_eq!(removed.count(), 6, "the company and its five records");
    let Outcome::Refused(Why::CompanyStaysOut(at)) = outcome(&portfolio, &incoming, "Contactpersonen", row)
    else {
        panic!("a new record of a company that is gone");
    };
    assert_eq!(at, Place::Row { sheet: "Bedrijven".into(), row: 14 });
    apply(&mut portfolio.store, &plan).unwrap();
    assert_eq!(portfolio.contents(), before);
}

#[test]
fn a_stage_that_is_taken_is_a_conflict_and_no_error_later() {
    let portfolio = full();
    let all = portfolio.store.all::<Assessment>().unwrap();
    let two = all.iter().find_map(|first| {
        let second = all.iter().find(|second| {
            second.record.company == first.record.company && second.record.stage > first.record.stage
        })?;
        Some((first.id.number(), second.record.stage))
    });
    let (first, stage) = two.expect("a company with two assessments");
    let mut book = Book::of(&portfolio);
    let sheet = "Metingen (DMA)";
    let row = book.row_with(sheet, "Nr. in Peil", &number(first));
    book.set(sheet, "Meting", row, Some(text(stage.code())));
    assert_eq!(outcome(&portfolio, &book.incoming(), sheet, row), Outcome::Conflict(Why::OnlyOne));
}

/// The workbook as it can be read, or why it cannot.
fn tried(book: &Book) -> Result<Incoming, ReadError> {
    let words = &Words::new(Language::Dutch);
    let catalogue = &peil_fixtures::National::embedded().unwrap().catalogue;
    let (settings, mappings) = (&peil_portfolio::Settings::default(), &Mappings::default());
    let today = "2026-11-22".parse().unwrap();
    let context = Context { words, catalogue, settings, mappings, today, only: None };
    read("book.xlsx", &book.write(), &context, Watch::default())
}

#[test]
fn headings_that_were_typed_anew_are_known_and_one_that_is_gone_is_named() {
    let mut portfolio = full();
    let original = Book::of(&portfolio);
    let mut book = original.clone();
    let (email, number, kvk) = (
        book.column("Contactpersonen", "E-mail"),
        book.column("Contactpersonen", "Bedrijf nr."),
        book.column("Bedrijven", "KvK-nummer"),
    );
    book.set("Contactpersonen", "E-mail", 2, Some(text("nieuw@example.org")));
    book.sheet("Contactpersonen").insert((1, email), text("e-mail :"));
    book.sheet("Contactpersonen").insert((1, number), text(" bedrijf  NR "));
    book.sheet("Bedrijven").insert((1, kvk), text("kvk nummer"));
    // A title and an empty row above the headings.
    let below =
        book.sheet("Contactpersonen").iter().map(|((row, column), cell)| ((row + 2, *column), cell.clone()));
    let mut below: std::collections::BTreeMap<_, _> = below.collect();
    below.insert((1, 0), text("Met wie wij spreken"));
    *book.sheet("Contactpersonen") = below;
    let before = portfolio.contents();
    import(&mut portfolio, &tried(&book).unwrap());
    assert_eq!(changed(&before, &portfolio.contents()).len(), 1);

    let mut book = original;
    book.sheet("Contactpersonen").remove(&(1, number));
    let refused =
        ReadError::NoHeading { sheet: "Contactpersonen".to_owned(), heading: "Bedrijf nr.".to_owned() };
    assert_eq!(tried(&book), Err(refused));
}

#[test]
fn a_bad_cell_of_a_company_is_the_reason_of_its_other_rows() {
    let portfolio = full();
    let mut book = Book::of(&portfolio);
    let company = book.row_with("Bedrijven", "Bedrijf", &text("Bakkerij De Proef"));
    book.set("Bedrijven", "KvK-nummer", company, Some(text("123")));
    let contact = book.row_with("Contactpersonen", "E-mail", &text("an@example.org"));
    let incoming = book.incoming();
    let other = Portfolio::new();
    let row = planned(&other, &incoming, "Bedrijven", company);
    assert_eq!(row.name.as_deref(), Some("Bakkerij De Proef"));
    let Some(Outcome::Refused(Why::Faults(faults))) = row.outcome() else { panic!("{row:?}") };
    assert_eq!(faults[0].why, CellWhy::Kvk(KvkError::NotEight { digits: 3 }));
    let at = Place::Row { sheet: "Bedrijven".into(), row: company };
    let staying = outcome(&other, &incoming, "Contactpersonen", contact);
    assert_eq!(staying, Outcome::Refused(Why::CompanyStaysOut(at)));
    // In the portfolio that it was made from its other rows are those of a company that is known.
    let known = outcome(&portfolio, &incoming, "Contactpersonen", contact);
    assert_eq!(known, Outcome::Skip(Why::AlreadyThere));
}

#[test]
fn what_a_spreadsheet_makes_of_yes_and_no_is_understood_and_an_emptied_answer_says_nothing() {
    let mut portfolio = full();
    let mut book = Book::of(&portfolio);
    let has = |book: &Book, row: &u32| book.cell("Scans", "ERP-software", *row).is_some();
    let rows: Vec<u32> = (2..=book.last("Scans")).filter(|row| has(&book, row)).take(4).collect();
    let typed = [Some(Value::Boolean(true)), Some(text("ONWAAR")), Some(text("TRUE")), None];
    for (row, value) in rows.iter().zip(typed) {
        book.set("Scans", "ERP-software", *row, value);
    }
    let kept = Book::of(&portfolio).cell("Scans", "ERP-software", rows[3]);
    import(&mut portfolio, &book.incoming());
    let after = Book::of(&portfolio);
    let answers: Vec<_> = rows.iter().map(|row| after.cell("Scans", "ERP-software", *row)).collect();
    assert_eq!(answers, [Some(text("ja")), Some(text("nee")), Some(text("ja")), kept]);
    // A column that is left out says nothing either.
    let before = portfolio.contents();
    for heading in ["ERP-software", "Herkomst", "Opmerking"] {
        let column = book.column("Scans", heading);
        book.sheet("Scans").retain(|(_, at), _| *at != column);
    }
    let scans = portfolio.store.all::<ScanRecord>().unwrap().len();
    import(&mut portfolio, &book.incoming());
    assert_eq!(portfolio.contents(), before);
    assert!(scans > 10);
}

#[test]
fn formulas_hidden_rows_and_merged_cells_are_told() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Uitleg").unwrap().write_string(0, 0, "peil/workbook/1").unwrap();
    let sheet = workbook.add_worksheet().set_name("Bedrijven").unwrap();
    for (column, heading) in (0..).zip(["Bedrijf nr.", "Bedrijf", "Plaats"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(1, 1, "Een").unwrap().write_formula(1, 2, "=\"Go\"&\"or\"").unwrap();
    sheet.write_string(2, 1, "Twee").unwrap().set_row_hidden(2).unwrap();
    sheet.merge_range(3, 1, 3, 2, "Drie", &Format::new()).unwrap();
    let incoming = taken(&workbook.save_to_buffer().unwrap());
    let sheet = || "Bedrijven".to_owned();
    assert_eq!((incoming.kind, incoming.offers.len()), (Kind::Workbook, 3));
    for note in
        [SheetNote::HiddenRows { sheet: sheet(), rows: 1 }, SheetNote::Merged { sheet: sheet(), areas: 1 }]
    {
        assert!(incoming.notes.contains(&Note::Sheet(note)), "{:?}", incoming.notes);
    }
    let formulas = |note: &Note| matches!(note, Note::Sheet(SheetNote::Formulas { count: 1, .. }));
    assert!(incoming.notes.iter().any(formulas), "{:?}", incoming.notes);
}
