//! The list: searched, filtered and sorted as a plain pass over the records would.

use crate::common::{Place, add, add_company, date};
use peil_core::record::{Province, SizeClass};
use peil_portfolio::demo::Demo;
use peil_portfolio::{Company, Contact, Deed, Filter, Listing, Order, Query, Register, SortBy};

fn found(register: &Register, query: &Query) -> Vec<String> {
    let mut listing = Listing::default();
    listing.update(register, query);
    listing.window(register, 0..listing.len()).map(|row| row.name.to_string()).collect()
}

fn search(register: &Register, text: &str) -> Vec<String> {
    found(register, &Query { text: text.to_owned(), ..Query::default() })
}

#[test]
fn words_are_found_in_all_that_was_typed() {
    let place = Place::new();
    let mut store = place.create();
    let company = Company {
        city: "’s-Hertogenbosch".to_owned(),
        postal_code: "5211 AB".to_owned(),
        kvk: Some("01234567".parse().unwrap()),
        tags: vec!["Beurs 2026".to_owned()],
        ..Company::named("Café De Ĳzeren Man")
    };
    let id = add(&mut store, Deed::CompanyAdded, &company);
    add(
        &mut store,
        Deed::ContactChanged,
        &Contact {
            company: id,
            name: "Hümeyra Öz".to_owned(),
            role: String::new(),
            email: "h.oz@voorbeeld.invalid".to_owned(),
            phone: "06-00000000".to_owned(),
        },
    );
    add_company(&mut store, "Ander bedrijf");
    let register = Register::load(&store).unwrap();
    for text in [
        "cafe",
        "IJZEREN café",
        "man bosch",
        "012345",
        "5211ab",
        "5211 AB",
        "beurs",
        "humeyra",
        "h.oz@",
        " OZ ",
    ] {
        assert_eq!(search(&register, text), ["Café De Ĳzeren Man"], "{text}");
    }
    for text in ["cafe ander", "%", "_", "' OR 1=1", "\0", "manbosch"] {
        assert!(search(&register, text).is_empty(), "{text}");
    }
    assert_eq!(search(&register, "  ").len(), 2);
}

#[test]
fn every_order_agrees_with_a_plain_sort() {
    let place = Place::new();
    let mut store = place.create();
    Demo { companies: 250, seed: 3, today: date("2026-06-30") }.fill(&mut store).unwrap();
    add_company(&mut store, "zonder iets");
    let register = Register::load(&store).unwrap();
    let sorts = [
        SortBy::Name,
        SortBy::City,
        SortBy::Province,
        SortBy::Sector,
        SortBy::Size,
        SortBy::Stage,
        SortBy::LatestScan,
        SortBy::Points,
        SortBy::Maturity,
        SortBy::Added,
        SortBy::Kvk,
        SortBy::Municipality,
        SortBy::Persons,
        SortBy::ToBasic,
        SortBy::Tags,
        SortBy::Due,
    ];
    for sort in sorts {
        for order in [Order::Up, Order::Down] {
            let mut listing = Listing::default();
            listing.update(&register, &Query { sort, order, ..Query::default() });
            assert_eq!(listing.len(), 251);
            let rows: Vec<_> = listing.window(&register, 0..999).collect();
            let value = |row: &peil_portfolio::Row| match sort {
                SortBy::Name => Some((0, row.name.to_lowercase().replace('é', "e").replace('ï', "i"))),
                SortBy::City => (!row.city.is_empty()).then(|| (0, row.city.to_lowercase())),
                SortBy::Province => row.province.map(|province| (0, province.code().to_owned())),
                SortBy::Sector => {
                    row.sector.map(|sector| (i64::try_from(sector.index()).unwrap(), String::new()))
                }
                SortBy::Size => row.size.map(|size| (size as i64, String::new())),
                SortBy::Stage => register.stage_of(row).map(|stage| match stage {
                    "informed" => (0, String::new()),
                    "activated" => (1, String::new()),
                    _ => (2, String::new()),
                }),
                SortBy::LatestScan => row.latest_scan().map(|scan| (0, scan.scanned_on.to_string())),
                SortBy::Points => {
                    row.latest_scan().map(|scan| (scan.scan.worst().points().into(), String::new()))
                }
                SortBy::Maturity => row.latest_measured().map(|entry| (entry.overall.parts(), String::new())),
                SortBy::Added => Some((row.id.number(), String::new())),
                SortBy::Kvk => row.kvk.map(|kvk| (0, kvk.to_string())),
                SortBy::Municipality => {
                    (!row.municipality.is_empty()).then(|| (0, row.municipality.to_lowercase()))
                }
                SortBy::Persons => row.persons.map(|persons| (persons.into(), String::new())),
                SortBy::ToBasic => row
                    .latest_scan()
                    .map(|scan| (4 - i64::from(scan.scan.worst().points().min(4)), String::new())),
                SortBy::Tags => (!row.tags.is_empty()).then(|| (0, row.tags.join(", ").to_lowercase())),
                SortBy::Due => {
                    let days = register.due_of(row).into_iter().map(|due| due.due_on.to_string());
                    days.min().map(|day| (0, day))
                }
            };
            for two in rows.windows(2) {
                let (one, next) = (value(two[0]), value(two[1]));
                let in_order = match (&one, &next) {
                    (Some(one), Some(next)) if order == Order::Up => one <= next,
                    (Some(one), Some(next)) => one >= next,
                    (None, Some(_)) => false,
                    _ => true,
                };
                assert!(in_order, "{sort:?} {order:?}: {one:?}, {next:?}");
            }
        }
    }
}

#[test]
fn filters_and_windows_give_what_was_asked() {
    let place = Place::new();
    let mut store = place.create();
    Demo { companies: 300, seed: 5, today: date("2026-06-30") }.fill(&mut store).unwrap();
    let mut register = Register::load(&store).unwrap();
    let filter = Filter {
        provinces: vec![Province::Drenthe, Province::Fryslan],
        sizes: vec![SizeClass::Small],
        tags: vec!["beurs".to_owned(), "export".to_owned()],
        stages: vec!["supported".to_owned()],
        ..Filter::default()
    };
    let mut listing = Listing::default();
    listing.update(&register, &Query { filter: filter.clone(), ..Query::default() });
    let wanted: Vec<_> = register.rows().iter().filter(|row| filter.admits(&register, row)).collect();
    assert!(wanted.len() > 2 && listing.len() == wanted.len());
    for row in listing.window(&register, 0..listing.len()) {
        assert!(filter.provinces.contains(&row.province.unwrap()) && row.size == Some(SizeClass::Small));
        assert!(row.tags.iter().any(|tag| tag == "beurs" || tag == "export"));
        assert_eq!(register.stage_of(row), Some("supported"));
    }
    listing.update(&register, &Query::default());
    let all: Vec<_> = listing.window(&register, 0..300).map(|row| row.id).collect();
    let middle: Vec<_> = listing.window(&register, 100..110).map(|row| row.id).collect();
    assert_eq!(middle, all[100..110]);
    assert_eq!(listing.position(&register, middle[3]), Some(103));
    assert_eq!(listing.window(&register, 295..400).count(), 5);
    assert_eq!(listing.window(&register, 400..500).count(), 0);

    // After an edit the same listing finds its order again.
    let saved = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("AAA"))).unwrap();
    register.refresh(&store, &saved.touched).unwrap();
    listing.update(&register, &Query::default());
    assert_eq!(listing.window(&register, 0..1).next().map(|row| &*row.name), Some("AAA"));
    assert_eq!(listing.len(), 301);
    let undone = store.undo().unwrap().unwrap();
    register.refresh(&store, &undone.touched).unwrap();
    listing.update(&register, &Query::default());
    assert_eq!(listing.window(&register, 0..300).map(|row| row.id).collect::<Vec<_>>(), all);
}

#[test]
fn the_few_that_fit_best_come_first_whether_by_name_or_by_number() {
    let place = Place::new();
    let mut store = place.create();
    for name in ["Ander bedrijf aan de Bakkersweg", "Meesterbakker Moon", "Bakker Vos", "Bakker Aal"] {
        add_company(&mut store, name);
    }
    let company = Company {
        kvk: Some("01234567".parse().unwrap()),
        city: "Bakkum".to_owned(),
        ..Company::named("Smid")
    };
    add(&mut store, Deed::CompanyAdded, &company);
    let register = Register::load(&store).unwrap();
    let names = |text: &str, limit| -> Vec<String> {
        register.search(text, limit).iter().map(|row| row.name.to_string()).collect()
    };
    let all = ["Bakker Vos", "Bakker Aal", "Ander bedrijf aan de Bakkersweg", "Meesterbakker Moon", "Smid"];
    assert_eq!(names("BAKK", 9), all);
    assert_eq!(names("bakk", 3), all[..3]);
    assert_eq!(names("01234567", 9), ["Smid"]);
    assert_eq!(names("moon meester", 9), ["Meesterbakker Moon"]);
    assert!(names("  ", 9).is_empty());
    assert!(names("bakker", 0).is_empty());
}
