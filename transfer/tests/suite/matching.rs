//! Which company is meant, and what becomes of what is said of it.

use crate::common::{self, Portfolio, named, row, table};
use peil_core::maturity::Stage;
use peil_portfolio::{Company, Contact, Date, InboxState, ScanRecord, Service};
use peil_transfer::{
    ApplyError, CellFault, CellWhy, Choices, CompanyFields, CompanyOffer, Found, Incoming, Offer, Outcome,
    Part, Place, Subject, Why, apply,
};

const KVK: &str = "12345678";
const OTHER_KVK: &str = "23456789";
const VAT: &str = "NL004495445B01";

fn company(name: &str, kvk: &str, vat: &str) -> Company {
    Company { kvk: kvk.parse().ok(), vat: vat.parse().ok(), ..Company::named(name) }
}

fn fields(name: &str, kvk: &str, vat: &str) -> CompanyFields {
    CompanyFields { kvk: kvk.parse().ok(), vat: vat.parse().ok(), ..named(name) }
}

/// What becomes of the company in each row.
fn outcomes(portfolio: &Portfolio, offers: Vec<Offer>) -> Vec<Outcome> {
    let plan = portfolio.plan(&table(offers), &Choices::default());
    plan.rows().iter().map(|row| row.steps[0].outcome.clone()).collect()
}

fn outcome(portfolio: &Portfolio, fields: CompanyFields) -> Outcome {
    outcomes(portfolio, vec![row(2, fields)]).remove(0)
}

fn with(mut offer: Offer, parts: impl IntoIterator<Item = Part>) -> Offer {
    offer.parts.extend(parts);
    offer
}

#[test]
fn kvk_goes_before_vat_and_both_before_the_name() {
    let mut portfolio = Portfolio::new();
    portfolio.add(&company("Bakkerij", KVK, ""));
    portfolio.add(&company("Slagerij", "", VAT));
    let there = Outcome::Skip(Why::AlreadyThere);
    assert_eq!(outcome(&portfolio, fields("Bakkerij", KVK, "")), there);
    assert_eq!(outcome(&portfolio, fields("SLAGERIJ ", "", VAT)), there);
    assert_eq!(outcome(&portfolio, named("bakkerij")), there);
    // The name is of the one, the number of the other: the number tells which is meant, and the name contradicts it.
    let Outcome::Conflict(Why::OtherValue(changes)) = outcome(&portfolio, fields("Slagerij", KVK, "")) else {
        panic!()
    };
    assert_eq!((changes[0].column, changes[0].before.as_deref()), ("name", Some("Bakkerij")));
    assert_eq!(changes[0].after, "Slagerij");
    // Another number is another company, whatever its name.
    assert_eq!(outcome(&portfolio, fields("Bakkerij", OTHER_KVK, "")), Outcome::Add);
    assert_eq!(outcome(&portfolio, named("Bakkerij Zuid")), Outcome::Add);
}

#[test]
fn numbers_of_two_companies_are_a_conflict() {
    let mut portfolio = Portfolio::new();
    let first = portfolio.add(&company("Bakkerij", KVK, ""));
    let second = portfolio.add(&company("Slagerij", "", VAT));
    let Outcome::Conflict(Why::NumbersOfTwo(found)) = outcome(&portfolio, fields("Bakkerij", KVK, VAT))
    else {
        panic!()
    };
    let expected = [("Bakkerij", first), ("Slagerij", second)]
        .map(|(name, id)| Found { name: name.to_owned(), id: Some(id) });
    assert_eq!(*found, expected);
}

#[test]
fn a_name_of_several_companies_tells_none() {
    let mut portfolio = Portfolio::new();
    portfolio.add(&company("Bakkerij", KVK, ""));
    portfolio.add(&company("Bakkerij", OTHER_KVK, ""));
    let several = Outcome::Conflict(Why::SeveralOfName { companies: 2 });
    assert_eq!(outcome(&portfolio, named("Bakkerij")), several);
    assert_eq!(outcome(&portfolio, fields("Bakkerij", OTHER_KVK, "")), Outcome::Skip(Why::AlreadyThere));
}

#[test]
fn an_empty_field_is_filled_and_a_filled_one_is_not_overwritten_unless_the_file_wins() {
    let mut portfolio = Portfolio::new();
    let id = portfolio.add(&Company { city: "Goor".to_owned(), ..company("Bakkerij", KVK, "") });
    let said =
        CompanyFields { city: Some("Laren".to_owned()), persons: Some(12), ..fields("Bakkerij", KVK, "") };
    let file = table(vec![row(2, said)]);
    assert!(matches!(
        portfolio.plan(&file, &Choices::default()).rows()[0].steps[0].outcome,
        Outcome::Conflict(_)
    ));
    assert!(
        portfolio.plan(&file, &Choices::default()).is_empty(),
        "nothing of the row, not even the empty field"
    );
    let plan = portfolio.plan(&file, &Choices { file_wins: true, ..Choices::default() });
    let Outcome::Change(changes) = &plan.rows()[0].steps[0].outcome else { panic!() };
    let changes: Vec<_> = changes
        .iter()
        .map(|change| (change.column, change.before.as_deref(), change.after.as_str()))
        .collect();
    assert_eq!(changes, [("persons", None, "12"), ("city", Some("Goor"), "Laren")]);
    let applied = apply(&mut portfolio.store, &plan).unwrap();
    assert_eq!((applied.added, applied.changed), (0, 1));
    let company = portfolio.store.get(id).unwrap();
    assert_eq!((company.city.as_str(), company.persons), ("Laren", Some(12)));
    // An empty cell says nothing.
    let plan = portfolio.plan(
        &table(vec![row(2, fields("Bakkerij", KVK, ""))]),
        &Choices { file_wins: true, ..Choices::default() },
    );
    assert!(plan.is_empty());
}

#[test]
fn a_row_that_stands_there_twice_counts_once() {
    let portfolio = Portfolio::new();
    let twice = vec![row(2, fields("Bakkerij", KVK, "")), row(3, fields("Bakkerij", KVK, ""))];
    let place = Place::Row { sheet: "Klanten".into(), row: 2 };
    assert_eq!(outcomes(&portfolio, twice), [Outcome::Add, Outcome::Skip(Why::CountedBefore(place.clone()))]);
    let city = |city: &str| CompanyFields { city: Some(city.to_owned()), ..fields("Bakkerij", KVK, "") };
    let found = outcomes(&portfolio, vec![row(2, city("Goor")), row(3, city("Laren"))]);
    let Outcome::Conflict(Why::OtherInFile { place: other, fields }) = &found[1] else { panic!("{found:?}") };
    assert_eq!((other, fields[0].column), (&place, "city"));
}

#[test]
fn a_row_that_comes_too_early_waits_for_the_one_that_explains_it() {
    let mut portfolio = Portfolio::new();
    let by_number = CompanyFields { kvk: KVK.parse().ok(), ..CompanyFields::default() };
    let file = table(vec![
        with(row(2, by_number.clone()), [common::scan("2026-03-01", 3, None)]),
        row(3, fields("Bakkerij", KVK, "")),
    ]);
    let applied = portfolio.import(&file);
    assert_eq!(applied.added, 2);
    let nobody = Portfolio::new();
    assert_eq!(outcome(&nobody, by_number), Outcome::Refused(Why::NoName));
}

#[test]
fn parts_follow_the_number_of_their_company_within_the_file() {
    let mut portfolio = Portfolio::new();
    let described = Offer {
        company: Some(CompanyOffer { key: Some(7), fields: named("Bakkerij") }),
        ..row(2, named(""))
    };
    let refers = |key, part| Offer {
        company: Some(CompanyOffer::referred(key)),
        parts: vec![part],
        ..Offer::default()
    };
    let contact = common::contact("An", "an@example.org", "");
    let file = table(vec![refers(7, contact.clone()), described.clone(), refers(8, contact.clone())]);
    let plan = portfolio.plan(&file, &Choices::default());
    assert_eq!(plan.rows()[2].steps[0].outcome, Outcome::Refused(Why::NoSuchCompany { key: 8 }));
    apply(&mut portfolio.store, &plan).unwrap();
    let company = portfolio.store.all::<Company>().unwrap()[0].id;
    assert_eq!(portfolio.store.of_company::<Contact>(company).unwrap().len(), 1);

    let faulty = Offer { faults: vec![CellFault::new("kvk", "x", CellWhy::Number)], ..described };
    let other = Portfolio::new();
    let plan = other.plan(&table(vec![faulty, refers(7, contact)]), &Choices::default());
    let place = Place::Row { sheet: "Klanten".into(), row: 2 };
    assert_eq!(plan.rows()[1].steps[0].outcome, Outcome::Refused(Why::CompanyStaysOut(place)));
    assert_eq!((plan.counts().rows_out(), plan.is_empty()), (2, true));
}

#[test]
fn a_row_is_taken_over_whole_or_not_at_all() {
    let mut portfolio = Portfolio::new();
    let parts = [
        common::contact("An", "an@example.org", ""),
        common::service(Some("2026-03-01"), "", None, Some(-1)),
        common::scan("2026-03-01", 3, None),
    ];
    let file = table(vec![with(row(2, named("Bakkerij")), parts)]);
    let plan = portfolio.plan(&file, &Choices::default());
    let subjects: Vec<_> =
        plan.rows()[0].steps.iter().map(|step| (step.subject, step.outcome.name())).collect();
    let expected = [
        (Subject::Company, "add"),
        (Subject::Contact, "add"),
        (Subject::Service, "refused"),
        (Subject::Scan, "add"),
    ];
    assert_eq!(subjects, expected);
    assert_eq!(plan.rows()[0].steps[2].outcome, Outcome::Refused(Why::Impossible { column: "price" }));
    assert_eq!(portfolio.import(&file).added, 0);
    assert!(portfolio.contents().is_empty());
}

#[test]
fn the_same_scan_assessment_and_service_count_once() {
    let mut portfolio = Portfolio::new();
    let parts = || {
        [
            common::scan("2026-03-01", 3, None),
            common::assessment(Stage::T0, "2026-03-01", Some(1), true),
            common::service(Some("2026-03-01"), "S-1", Some(4), None),
            common::scores(Stage::T0, Some("2026-03-01"), 50),
        ]
    };
    let file = || {
        table(vec![
            with(row(2, fields("Bakkerij", KVK, "")), parts()),
            with(row(3, fields("Bakkerij", KVK, "")), parts()),
        ])
    };
    assert_eq!(portfolio.import(&file()).added, 5);
    assert_eq!(portfolio.import(&file()).entry, None);
    assert_eq!(portfolio.store.all::<ScanRecord>().unwrap().len(), 1);
    // Other answers of the same moment contradict; a service that tells more is filled in.
    let more = [common::assessment(Stage::T0, "2026-03-01", Some(0), true)];
    let plan =
        portfolio.plan(&table(vec![with(row(2, fields("Bakkerij", KVK, "")), more)]), &Choices::default());
    let Outcome::Conflict(Why::OtherValue(changes)) = &plan.rows()[0].steps[1].outcome else { panic!() };
    assert_eq!(changes.iter().map(|change| change.column).collect::<Vec<_>>(), ["cells"]);
    let more = [common::service(Some("2026-03-01"), "S-1", None, Some(12_500))];
    assert_eq!(portfolio.import(&table(vec![with(row(2, fields("Bakkerij", KVK, "")), more)])).changed, 1);
    let service = &portfolio.store.all::<Service>().unwrap()[0].record;
    assert_eq!((service.attendees, service.price_cents), (Some(4), Some(12_500)));
}

#[test]
fn a_record_of_a_kiosk_counts_once_wherever_it_is() {
    let mut portfolio = Portfolio::new();
    let file = |parts| table(vec![Offer { parts, ..Offer::default() }]);
    let applied =
        portfolio.import(&file(vec![common::kiosk(3, 1), common::kiosk(3, 1), common::kiosk(3, 2)]));
    assert_eq!(applied.added, 2);
    assert!(portfolio.plan(&file(vec![common::kiosk(3, 2)]), &Choices::default()).is_empty());
    assert!(
        portfolio.plan(&file(vec![common::inbox(3, 2, InboxState::Waiting)]), &Choices::default()).is_empty()
    );
    // As a scan of a company it would count a second time.
    let scan = table(vec![with(row(2, named("Bakkerij")), [common::scan("2026-03-01", 3, Some((3, 1)))])]);
    let plan = portfolio.plan(&scan, &Choices::default());
    assert_eq!(plan.rows()[0].steps[1].outcome, Outcome::Skip(Why::KioskCounted));
    let today: Date = portfolio.store.trail(None, 1).unwrap()[0].at.date();
    let inbox = portfolio.store.all::<peil_portfolio::InboxRecord>().unwrap();
    assert_eq!((inbox[0].record.received_on, inbox[0].record.received_by.as_str()), (today, "C. Oach"));
}

#[test]
fn a_plan_is_not_carried_out_on_another_portfolio_than_it_was_made_for() {
    let mut portfolio = Portfolio::new();
    let file = table(vec![row(2, named("Bakkerij"))]);
    let plan = portfolio.plan(&file, &Choices::default());
    let mut other = Portfolio::new();
    assert!(matches!(apply(&mut other.store, &plan), Err(ApplyError::Changed)));
    portfolio.add(&Company::named("Slagerij"));
    assert!(matches!(apply(&mut portfolio.store, &plan), Err(ApplyError::Changed)));
    assert_eq!(portfolio.store.all::<Company>().unwrap().len(), 1);
    let plan = portfolio.plan(&file, &Choices::default());
    portfolio.store.undo().unwrap();
    assert!(matches!(apply(&mut portfolio.store, &plan), Err(ApplyError::Changed)), "undoing changes it too");
}

/// A clash that the plan cannot see: the portfolio changes within the edit, which only another program could do.
#[test]
fn a_failing_edit_leaves_nothing() {
    let mut portfolio = Portfolio::new();
    let file = table(vec![row(2, named("Bakkerij")), row(3, named("Slagerij"))]);
    let plan = portfolio.plan(&file, &Choices::default());
    let path = portfolio.store.path().to_owned();
    let other = rusqlite::Connection::open(&path).unwrap();
    let trigger = "CREATE TRIGGER no BEFORE INSERT ON company WHEN NEW.name = 'Slagerij' BEGIN SELECT RAISE(ABORT, 'no'); END";
    other.execute_batch(trigger).unwrap();
    assert!(matches!(apply(&mut portfolio.store, &plan), Err(ApplyError::Edit(_))));
    assert!(portfolio.contents().is_empty());
    assert_eq!(portfolio.store.latest_entry().unwrap(), None, "not even in the journal");
    other.execute_batch("DROP TRIGGER no").unwrap();
    assert_eq!(apply(&mut portfolio.store, &plan).unwrap().added, 2);
}

/// In seconds rather than hours: nothing is looked for by going through everything.
#[test]
fn twenty_thousand_rows_are_held_beside_as_many_companies() {
    let mut portfolio = Portfolio::new();
    let named = |number: u32| CompanyFields {
        kvk: format!("{:08}", 10_000_000 + number).parse().ok(),
        ..named(&format!("Bedrijf {number}"))
    };
    let file =
        |from| Incoming { ..table((from..from + 20_000).map(|number| row(number, named(number))).collect()) };
    assert_eq!(portfolio.import(&file(0)).added, 20_000);
    let plan = portfolio.plan(&file(10_000), &Choices::default());
    assert_eq!((plan.counts().rows_taken, plan.counts().rows_skipped), (10_000, 10_000));
}
