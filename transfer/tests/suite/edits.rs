//! What a person changes in a file, and what an empty cell does not say.

use crate::common::{self, Portfolio, day, named, row, table};
use peil_core::maturity::Stage;
use peil_core::{Decimal, Qualifier};
use peil_fixtures::National;
use peil_portfolio::{
    Assessment, Company, Consent, Contact, Deed, Id, PublishedScores, Record, RegionalObservation,
    ScanRecord, Service, ServiceCategory, ServiceStatus, Setting,
};
use peil_transfer::{
    Applied, Choices, CompanyFields, CompanyOffer, Context, Incoming, Kind, Mappings, Note, Offer, Outcome,
    Part, Plan, Watch, Why, apply, read,
};
use peil_words::{Key, Language, Words};
use rust_xlsxwriter::Workbook;

const TODAY: &str = "2026-11-22";

fn read_on(today: &str, bytes: &[u8]) -> Incoming {
    let words = &Words::new(Language::Dutch);
    let catalogue = &National::embedded().unwrap().catalogue;
    let (settings, mappings) = (&peil_portfolio::Settings::default(), &Mappings::default());
    let context = Context { words, catalogue, settings, mappings, today: day(today), only: None };
    read("file", bytes, &context, Watch::default()).unwrap()
}

fn taken(bytes: &[u8]) -> Incoming {
    read_on(TODAY, bytes)
}

/// A workbook of Peil with one sheet, of these headings and one row below them.
fn own(sheet: Key, cells: &[(Key, &str)]) -> Incoming {
    let words = Words::new(Language::Dutch);
    let mut book = Workbook::new();
    let about = book.add_worksheet().set_name(words.say(Key::BookSheetAbout)).unwrap();
    about.write(0, 0, "peil/workbook/1").unwrap();
    let page = book.add_worksheet().set_name(words.say(sheet)).unwrap();
    for ((heading, text), column) in cells.iter().zip(0..) {
        page.write(0, column, words.say(*heading)).unwrap();
        match text.parse::<f64>() {
            Ok(number) => drop(page.write(1, column, number).unwrap()),
            Err(_) if text.is_empty() => {}
            Err(_) => drop(page.write(1, column, *text).unwrap()),
        }
    }
    let incoming = taken(&book.save_to_buffer().unwrap());
    assert_eq!(incoming.kind, Kind::Workbook);
    assert!(incoming.offers.iter().all(|offer| offer.faults.is_empty()), "{:?}", incoming.offers);
    incoming
}

const WINS: fn() -> Choices = || Choices { file_wins: true, ..Choices::default() };

impl Portfolio {
    fn plans(&self, incoming: &Incoming) -> [Plan; 2] {
        [self.plan(incoming, &Choices::default()), self.plan(incoming, &WINS())]
    }

    fn take(&mut self, incoming: &Incoming, choices: &Choices) -> Applied {
        let plan = self.plan(incoming, choices);
        let before = self.contents();
        let applied = apply(&mut self.store, &plan).unwrap();
        if applied.entry.is_some() {
            let after = self.contents();
            self.store.undo().unwrap();
            assert_eq!(self.contents(), before, "undone, it is as it was");
            self.store.redo().unwrap();
            assert_eq!(self.contents(), after);
        }
        applied
    }

    fn with<R: Record>(&mut self, record: &R) -> Id<R> {
        self.store.edit(Deed::Imported, |edit| edit.insert(record)).unwrap().value
    }

    fn only<R: Record>(&self) -> R {
        let mut all = self.store.all::<R>().unwrap();
        assert_eq!(all.len(), 1);
        all.remove(0).record
    }
}

/// Column, before and after of every change.
fn changes(plan: &Plan) -> Vec<(&'static str, String, String)> {
    let steps = plan.rows().iter().flat_map(|row| &row.steps);
    let fields = steps.filter(|step| matches!(step.outcome, Outcome::Change(_)));
    let fields = fields.flat_map(|step| step.outcome.fields());
    fields
        .map(|change| (change.column, change.before.clone().unwrap_or_default(), change.after.clone()))
        .collect()
}

fn outcomes(plan: &Plan) -> Vec<&'static str> {
    plan.rows().iter().map(|row| row.outcome().map_or("nothing", Outcome::name)).collect()
}

fn own_company(key: i64, fields: CompanyFields) -> Incoming {
    let company = Some(CompanyOffer { key: Some(key), fields });
    Incoming { offers: vec![Offer { company, ..Offer::default() }], ..Incoming::of(Kind::Workbook) }
}

#[test]
fn another_spelling_is_known_and_is_taken_over_where_the_file_wins() {
    let text = str::to_owned;
    let kvk = "12345678".parse().ok();
    let mut portfolio = Portfolio::new();
    portfolio.add(&Company {
        kvk,
        street: text("Cafe 1"),
        postal_code: text("0336XX"),
        notes: text("een\ntwee"),
        tags: vec![text("zorg"), text("AI")],
        ..Company::named("Zeilmakerij")
    });
    let fields = CompanyFields {
        kvk,
        street: Some(text("Café 1")),
        postal_code: Some(text("0336 XX")),
        notes: Some(text("een twee")),
        tags: Some(vec![text("Zorg"), text("5G")]),
        ..named("ZEILMAKERIJ")
    };
    let file = own_company(1, CompanyFields { tags: Some(vec![text("Zorg")]), ..fields.clone() });
    assert!(portfolio.plan(&file, &Choices::default()).is_empty(), "without, it says the same");
    let expected = [
        ("name", "Zeilmakerij", "ZEILMAKERIJ"),
        ("street", "Cafe 1", "Café 1"),
        ("postal_code", "0336XX", "0336 XX"),
        ("tags", r#"["zorg","AI"]"#, r#"["Zorg","AI","5G"]"#),
        ("notes", "een\ntwee", "een twee"),
    ];
    let file = own_company(1, fields);
    let plan = portfolio.plan(&file, &WINS());
    assert_eq!(changes(&plan), expected.map(|(column, before, after)| (column, text(before), text(after))));
    assert_eq!(portfolio.take(&file, &WINS()).changed, 1);
    assert!(portfolio.plan(&file, &WINS()).is_empty(), "a second time it is known");
}

#[test]
fn of_two_rows_the_first_says_how_it_is_spelled() {
    let mut portfolio = Portfolio::new();
    portfolio.add(&Company { city: "Laren".to_owned(), ..Company::named("A") });
    let city = |city: &str| CompanyFields { city: Some(city.to_owned()), ..named("A") };
    let file = table(vec![row(2, city("LAREN")), row(3, city("laren"))]);
    assert_eq!(outcomes(&portfolio.plan(&file, &WINS())), ["change", "skip"]);
    portfolio.take(&file, &WINS());
    assert_eq!(portfolio.only::<Company>().city, "LAREN");
    assert!(portfolio.plan(&file, &WINS()).is_empty());
}

/// The first row waits until the second has given one of the two companies of its number its name.
#[test]
fn a_row_that_had_to_wait_still_says_how_it_is_spelled() {
    let kvk = "12345678".parse().ok();
    let mut portfolio = Portfolio::new();
    let tags = vec!["x".to_owned()];
    let bakery = portfolio.add(&Company { kvk, tags, ..Company::named("Bakkerij de Proef B.V.") });
    portfolio.add(&Company { kvk, ..Company::named("Zeilmakerij") });
    let tags = |tags: &[&str]| Some(tags.iter().map(|tag| (*tag).to_owned()).collect());
    let file = table(vec![
        row(1, CompanyFields { kvk, tags: tags(&["X", "AI"]), ..named("Bakkerij De Proef") }),
        row(2, CompanyFields { tags: tags(&["x", "zorg"]), ..named("BAKKERIJ  de proef") }),
    ]);
    portfolio.take(&file, &WINS());
    let company = portfolio.store.get(bakery).unwrap();
    assert_eq!(company.name, "Bakkerij De Proef");
    assert_eq!(company.tags, ["X", "zorg", "AI"]);
    let again = portfolio.plan(&file, &WINS());
    assert_eq!(outcomes(&again), ["skip", "skip"]);
    assert!(again.is_empty(), "a second time it is known");
}

fn assessed(finished: bool) -> (Portfolio, Id<Company>) {
    let mut portfolio = Portfolio::new();
    let company = portfolio.add(&Company::named("A"));
    portfolio.with(&Assessment { finished, ..Assessment::begun(company, Stage::T0, day("2026-03-01")) });
    (portfolio, company)
}

/// A row of the sheet of assessments, with what stands under questionnaire and finished.
fn assessment_row(questionnaire: &str, finished: &str) -> Incoming {
    own(
        Key::BookSheetAssessment,
        &[
            (Key::BookCompanyNumber, "1"),
            (Key::BookCompany, "A"),
            (Key::AssessmentStage, "T0"),
            (Key::AssessmentDate, "2026-03-01"),
            (Key::BookFinished, finished),
            (Key::BookQuestionnaire, questionnaire),
        ],
    )
}

#[test]
fn an_assessment_that_is_no_longer_finished_is_said_to_be_so() {
    let (mut portfolio, _) = assessed(true);
    let file = assessment_row("v2.1", "nee");
    let [beside, wins] = portfolio.plans(&file);
    assert_eq!((outcomes(&beside), outcomes(&wins)), (vec!["conflict"], vec!["change"]));
    assert_eq!(changes(&wins), [("finished", "1".to_owned(), "0".to_owned())]);
    portfolio.take(&file, &WINS());
    assert!(!portfolio.only::<Assessment>().finished);
    // What was open and is finished contradicts nothing.
    assert_eq!(outcomes(&portfolio.plan(&assessment_row("v2.1", "ja"), &Choices::default())), ["change"]);
}

const ROWS: &[u8] = b"time_point,maturity_assessment_date,enterprise_name_edih,financial_resources_m2_1_2\n\
    T0,03/01/2026,A,\n";

#[test]
fn rows_of_the_portal_that_are_incomplete_do_not_reopen_an_assessment() {
    let (portfolio, _) = assessed(true);
    let file = taken(ROWS);
    assert_eq!(file.kind, Kind::AssessmentRows);
    assert_eq!(file.offers[0].faults, []);
    for plan in portfolio.plans(&file) {
        assert!(changes(&plan).iter().all(|(column, ..)| *column != "finished"), "{:?}", changes(&plan));
        assert_eq!(plan.rows().iter().filter(|row| row.stays_out()).count(), 0);
    }
}

#[test]
fn a_questionnaire_that_was_emptied_says_nothing() {
    let (portfolio, _) = assessed(true);
    for plan in portfolio.plans(&assessment_row("", "ja")) {
        assert_eq!(outcomes(&plan), ["skip"]);
    }
}

#[test]
fn a_setting_that_was_emptied_says_nothing() {
    let mut portfolio = Portfolio::new();
    portfolio.with(&Setting { name: "hub".to_owned(), value: "Noord".to_owned() });
    let file = own(Key::BookSheetSetting, &[(Key::BookSettingName, "hub"), (Key::Value, "")]);
    // A field that is not there says as little in JSON.
    let json = taken(br#"{"peil_portfolio":1,"setting":[{"id":1,"name":"hub"}]}"#);
    for plan in [file, json].iter().flat_map(|file| portfolio.plans(file)) {
        assert_eq!(outcomes(&plan), ["skip"]);
    }
}

#[test]
fn a_figure_of_the_region_keeps_what_was_emptied() {
    let mut portfolio = Portfolio::new();
    let Part::RegionalObservation(figure) = common::observation(2025, 60, "") else { panic!() };
    let figure = RegionalObservation { digits: 2, qualifier: Qualifier::About, ..figure };
    portfolio.with(&figure);
    let cells = |digits, qualifier, value| {
        [
            (Key::Indicator, "cloud"),
            (Key::Place, "PV20"),
            (Key::Period, "2025"),
            (Key::Value, value),
            (Key::Source, "CBS"),
            (Key::BookDigits, digits),
            (Key::RegionQualifier, qualifier),
        ]
    };
    for plan in portfolio.plans(&own(Key::BookSheetRegionalObservation, &cells("", "", "60"))) {
        assert_eq!(outcomes(&plan), ["skip"]);
    }
    portfolio.take(&own(Key::BookSheetRegionalObservation, &cells("", "", "61")), &WINS());
    let expected = RegionalObservation { value: Decimal::from_integer(61), ..figure };
    assert_eq!(portfolio.only::<RegionalObservation>(), expected);
    // What is new gets what is usual.
    let mut empty = Portfolio::new();
    empty.take(&own(Key::BookSheetRegionalObservation, &cells("", "", "60")), &Choices::default());
    let found = empty.only::<RegionalObservation>();
    assert_eq!((found.digits, found.qualifier), (0, Qualifier::Exact));
}

const SERVICES: &str =
    "Content ID,Customer,VAT,Service category delivered,Status,Short description of the service";

fn service_file(rows: &[&str]) -> Incoming {
    let file = taken(format!("{SERVICES}\n{}\n", rows.join("\n")).as_bytes());
    assert_eq!(file.kind, Kind::PortalServices);
    assert!(file.offers.iter().all(|offer| offer.faults.is_empty()));
    file
}

#[test]
fn an_empty_status_leaves_a_service_as_it_is() {
    let mut portfolio = Portfolio::new();
    let company = portfolio.add(&Company::named("A"));
    let service = Service {
        portal_id: "1201".to_owned(),
        status: ServiceStatus::Finished,
        ..Service::planned(company, ServiceCategory::TestBeforeInvest)
    };
    portfolio.with(&service);
    for plan in portfolio.plans(&service_file(&["1201,A,,Test before invest,,"])) {
        assert_eq!(outcomes(&plan), ["skip"]);
    }
    // A new one is planned, until a later row of the file says more.
    let rows = ["7,A,,Test before invest,,twee", "7,A,,Test before invest,Finalised,twee"];
    portfolio.take(&service_file(&rows[..1]), &Choices::default());
    let status = |portfolio: &Portfolio| portfolio.store.all::<Service>().unwrap()[1].record.status;
    assert_eq!(status(&portfolio), ServiceStatus::Planned);
    portfolio.store.undo().unwrap();
    portfolio.take(&service_file(&rows), &Choices::default());
    assert_eq!(status(&portfolio), ServiceStatus::Finished);
    assert!(portfolio.plan(&service_file(&rows), &Choices::default()).is_empty());
}

const SCANS: &[u8] = b"Bedrijf;KvK;ERP;CRM\nA;12345678;ja;nee\nB;23456789;nee;ja\n";

#[test]
fn a_scan_without_a_day_counts_once_whatever_the_day() {
    let mut portfolio = Portfolio::new();
    let file = read_on("2026-05-01", SCANS);
    assert_eq!(file.notes.iter().map(Note::name).collect::<Vec<_>>(), ["scans_without_day"]);
    assert_eq!(portfolio.take(&file, &Choices::default()).added, 4);
    for plan in portfolio.plans(&read_on("2026-05-02", SCANS)) {
        assert_eq!(outcomes(&plan), ["skip", "skip"]);
    }
    let scans = portfolio.store.all::<ScanRecord>().unwrap();
    assert!(scans.iter().all(|scan| scan.record.scanned_on == day("2026-05-01")));
    // Other answers are another scan, and so is one that says its day.
    let other = String::from_utf8_lossy(SCANS).replace("ja;nee", "ja;ja");
    assert_eq!(portfolio.take(&read_on("2026-05-02", other.as_bytes()), &Choices::default()).added, 1);
    let dated = b"Bedrijf;KvK;ERP;CRM;Scandatum\nA;12345678;ja;nee;01-04-2026\n";
    let dated = read_on("2026-05-02", dated);
    assert_eq!(dated.notes, []);
    assert_eq!(portfolio.take(&dated, &Choices::default()).added, 1);
}

fn result(id: &str, name: &str, stage: &str, score: &str) -> String {
    format!("{name},{id},{stage},{score},40,50,50,60,30,40\n")
}

fn results(rows: &[String]) -> Incoming {
    let head = "SME name,SME ID,DMA Timing,DMA Score,Digital Business Strategy,Digital Readiness,\
        Human-Centric Digitalisation,Data Governance,Automation & AI,Green Digitalisation\n";
    let file = taken((head.to_owned() + &rows.concat()).as_bytes());
    assert_eq!(file.kind, Kind::PortalResults);
    file
}

#[test]
fn a_company_that_the_portal_calls_otherwise_is_known_by_its_number_there() {
    let mut portfolio = Portfolio::new();
    portfolio.take(&results(&[result("100005", "Rho BV", "T0", "46.22")]), &Choices::default());
    let renamed = results(&[result("100005", "Rho Holding BV", "T0", "46.22")]);
    let [beside, wins] = portfolio.plans(&renamed);
    assert_eq!((outcomes(&beside), outcomes(&wins)), (vec!["conflict"], vec!["change"]));
    assert_eq!(changes(&wins), [("name", "Rho BV".to_owned(), "Rho Holding BV".to_owned())]);
    portfolio.take(&renamed, &WINS());
    assert_eq!(portfolio.only::<Company>().name, "Rho Holding BV");
    portfolio.only::<PublishedScores>();
    // A number that is not a number, in two rows of one file.
    let mut portfolio = Portfolio::new();
    let both = results(&[result("SME-5", "Rho BV", "T0", "46.22"), result("SME-5", "Tau BV", "T1", "50")]);
    assert_eq!(outcomes(&portfolio.plan(&both, &Choices::default())), ["add", "conflict"]);
    portfolio.take(&both, &Choices::default());
    portfolio.only::<Company>();
}

#[test]
fn of_two_companies_with_one_number_of_the_portal_the_name_tells() {
    let mut portfolio = Portfolio::new();
    for (name, stage) in [("Rho BV", Stage::T0), ("Tau BV", Stage::T1)] {
        let company = portfolio.add(&Company::named(name));
        let Part::Scores(scores) = common::scores(stage, None, 50) else { panic!() };
        portfolio.with(&PublishedScores { portal_id: "9".to_owned(), ..scores.of(company) });
    }
    let file = |name| results(&[result("9", name, "T2", "60")]);
    assert_eq!(outcomes(&portfolio.plan(&file("Tau BV"), &Choices::default())), ["add"]);
    let plan = portfolio.plan(&file("Phi BV"), &Choices::default());
    let why = Outcome::Conflict(Why::SeveralOfNumber { companies: 2 });
    assert_eq!(plan.rows()[0].outcome(), Some(&why));
}

#[test]
fn a_service_leads_to_its_company_by_its_number_in_the_portal() {
    let mut portfolio = Portfolio::new();
    portfolio.take(&service_file(&["1201,Rho BV,,Test before invest,Planned,x"]), &Choices::default());
    let renamed = service_file(&["1201,Tau BV,,Test before invest,Planned,x"]);
    let [beside, wins] = portfolio.plans(&renamed);
    assert_eq!((outcomes(&beside), outcomes(&wins)), (vec!["conflict"], vec!["change"]));
    // A number that the file itself gives to several customers is no number.
    let zero = ["0,Rho BV,,Test before invest,Planned,x", "0,Tau BV,,Test before invest,Planned,y"];
    let mut several = Portfolio::new();
    assert_eq!(several.take(&service_file(&zero), &Choices::default()).added, 4);
    assert!(several.plan(&service_file(&zero), &WINS()).is_empty());
    // Two numbers of two companies are none of both.
    let mut other = Portfolio::new();
    other.take(&service_file(&["1201,Rho BV,,Test before invest,Planned,x"]), &Choices::default());
    other.add(&Company { vat: "NL004495445B01".parse().ok(), ..Company::named("Tau BV") });
    let both = service_file(&["1201,Tau BV,NL004495445B01,Test before invest,Planned,x"]);
    for plan in other.plans(&both) {
        assert!(matches!(plan.rows()[0].outcome(), Some(Outcome::Conflict(Why::NumbersOfTwo(_)))));
    }
    portfolio.take(&renamed, &WINS());
    portfolio.only::<Service>();
    assert_eq!(portfolio.only::<Company>().name, "Tau BV");
}

fn consenting() -> Portfolio {
    let mut portfolio = Portfolio::new();
    let (consent, consent_on) = (Consent::Given, Some(day("2023-10-08")));
    portfolio.add(&Company { consent, consent_on, ..Company::named("A") });
    portfolio
}

#[test]
fn a_consent_that_changes_does_not_keep_the_day_of_the_old_one() {
    let mut portfolio = consenting();
    let refused = CompanyFields { consent: Some(Consent::Refused), ..named("A") };
    let file = own_company(1, refused.clone());
    let [beside, wins] = portfolio.plans(&file);
    assert_eq!(outcomes(&beside), ["conflict"]);
    let text = str::to_owned;
    let expected =
        [("consent", text("given"), text("refused")), ("consent_on", text("2023-10-08"), text(""))];
    assert_eq!(changes(&wins), expected);
    portfolio.take(&file, &WINS());
    let company = portfolio.only::<Company>();
    assert_eq!((company.consent, company.consent_on), (Consent::Refused, None));
    // The day that the file gives is taken with it; the same consent without a day keeps its day.
    let mut portfolio = consenting();
    let on = Some(day("2026-01-01"));
    portfolio.take(&own_company(1, CompanyFields { consent_on: on, ..refused }), &WINS());
    assert_eq!(portfolio.only::<Company>().consent_on, on);
    let same = own_company(1, CompanyFields { consent: Some(Consent::Given), ..named("A") });
    assert!(consenting().plan(&same, &WINS()).is_empty());
}

#[test]
fn remarks_of_two_persons_of_one_company_are_put_together() {
    let rows = "Bedrijf;Contactpersoon;E-mail;Opmerkingen\nA;An;an@a.nl;belt graag\nA;Bo;bo@a.nl;heeft haast\n\
        A;Cas;cas@a.nl;Belt graag\n";
    let file = taken(rows.as_bytes());
    for choices in [Choices::default(), WINS()] {
        let mut portfolio = Portfolio::new();
        portfolio.take(&file, &choices);
        assert_eq!(portfolio.only::<Company>().notes, "belt graag\nheeft haast");
        assert_eq!(portfolio.store.all::<Contact>().unwrap().len(), 3);
        for plan in portfolio.plans(&file) {
            assert!(plan.is_empty(), "{:?}", changes(&plan));
            assert_eq!(outcomes(&plan), ["skip"; 3]);
        }
    }
    // What the portfolio says is another matter.
    let mut portfolio = Portfolio::new();
    portfolio.add(&Company { notes: "iets anders".to_owned(), ..Company::named("A") });
    let [beside, wins] = portfolio.plans(&file);
    assert_eq!(outcomes(&beside), ["conflict"; 3]);
    assert_eq!(outcomes(&wins), ["add"; 3]);
    portfolio.take(&file, &WINS());
    assert_eq!(portfolio.only::<Company>().notes, "belt graag\nheeft haast");
    assert!(portfolio.plan(&file, &WINS()).is_empty());
}

#[test]
fn a_remark_that_was_shortened_in_a_file_of_peil_is_a_change() {
    let mut portfolio = Portfolio::new();
    portfolio.add(&Company { notes: "een\ntwee".to_owned(), ..Company::named("A") });
    let file = own_company(1, CompanyFields { notes: Some("een".to_owned()), ..named("A") });
    let [beside, wins] = portfolio.plans(&file);
    assert_eq!((outcomes(&beside), outcomes(&wins)), (vec!["conflict"], vec!["change"]));
}

fn table_of(rows: &str) -> Incoming {
    let file = taken(rows.as_bytes());
    assert!(matches!(file.kind, Kind::Table(_)));
    file
}

#[test]
fn legal_form_and_punctuation_make_no_other_company() {
    let file = table_of("Bedrijf;Plaats\nRho BV;\nRho B.V.;Goor\nRho b.v.;Goor\n");
    let mut portfolio = Portfolio::new();
    assert_eq!(outcomes(&portfolio.plan(&file, &Choices::default())), ["add", "change", "skip"]);
    portfolio.take(&file, &Choices::default());
    let company = portfolio.only::<Company>();
    assert_eq!((company.name.as_str(), company.city.as_str()), ("Rho BV", "Goor"));
    // Beside the portfolio as well; the file that wins says how it is written.
    let [beside, wins] = portfolio.plans(&table_of("Bedrijf;Plaats\nRHO;Goor\n"));
    assert_eq!(outcomes(&beside), ["skip"]);
    assert_eq!(changes(&wins), [("name", "Rho BV".to_owned(), "RHO".to_owned())]);
    let known = table_of("Bedrijf;KvK\nRho B.V.;12345678\n");
    portfolio.take(&known, &Choices::default());
    let other = table_of("Bedrijf;KvK\nRho B.V.;23456789\n");
    assert_eq!(outcomes(&portfolio.plan(&other, &Choices::default())), ["add"], "another number");
    // In a file of Peil a name is what it says.
    let own = own_company(1, CompanyFields { kvk: "12345678".parse().ok(), ..named("Rho") });
    assert_eq!(outcomes(&portfolio.plan(&own, &Choices::default())), ["conflict"]);
}

#[test]
fn two_legal_forms_are_two_companies() {
    let mut portfolio = Portfolio::new();
    portfolio.add(&Company::named("Rho"));
    let forms = table_of("Bedrijf;Plaats\nRho BV;Goor\nRho VOF;Laren\n");
    assert_eq!(portfolio.take(&forms, &Choices::default()).added, 2);
    assert!(portfolio.plan(&forms, &Choices::default()).is_empty());
    // A name without a form is the one that is written so; without that it is neither.
    let bare = table_of("Bedrijf;Plaats\nRHÓ;\n");
    assert_eq!(outcomes(&portfolio.plan(&bare, &Choices::default())), ["skip"]);
    let mut without = Portfolio::new();
    without.take(&forms, &Choices::default());
    let plan = without.plan(&bare, &Choices::default());
    assert_eq!(plan.rows()[0].outcome(), Some(&Outcome::Conflict(Why::SeveralOfName { companies: 2 })));
}

#[test]
fn a_new_company_that_may_be_a_known_one_says_so_and_goes_in() {
    let head = "Bedrijf;KvK;Straat;Postcode;Contactpersoon;E-mail\n";
    let mut portfolio = Portfolio::new();
    let known = "Rho;12345678;Dorpsstraat 12;9401 AB;An;an@rho.nl\nPhi;;;;Bo;bo@gmail.com\n";
    portfolio.take(&table_of(&(head.to_owned() + known)), &Choices::default());
    let rows = "Tau;;Dorpsstr. 12a;9401ab;;\nSigma;;;;Cas;cas@RHO.nl\nOmega;;;;Dee;dee@gmail.com\n\
        Pi;23456789;Dorpsstraat 12;9401AB;;\nPsi;;Markt 1;9401AB;Eef;eef@chi.nl\nChi;;;;Fen;fen@chi.nl\n";
    let file = table_of(&(head.to_owned() + rows));
    let plan = portfolio.plan(&file, &Choices::default());
    assert_eq!(outcomes(&plan), ["add"; 6]);
    let likes = |plan: &Plan| -> Vec<Option<String>> {
        plan.rows().iter().map(|row| row.like.as_ref().map(|like| like.name.clone())).collect()
    };
    let said = |name: &str| Some(name.to_owned());
    assert_eq!(likes(&plan), [said("Rho"), said("Rho"), None, None, None, said("Psi")]);
    assert!(plan.rows()[0].like.as_ref().unwrap().id.is_some());
    let text = peil_transfer::say::row(&Words::new(Language::Dutch), &plan.rows()[0]);
    assert!(text.contains("lijkt op “Rho”"), "{text}");
    portfolio.take(&file, &Choices::default());
    assert_eq!(likes(&portfolio.plan(&file, &Choices::default())), const { [const { None }; 6] });
}

#[test]
fn a_row_that_is_left_out_contradicts_nothing() {
    let described = |number, name: &str| {
        let company = Some(CompanyOffer { key: Some(7), fields: named(name) });
        Offer { company, ..row(number, named(name)) }
    };
    let file = table(vec![described(2, "Rho"), described(3, "Tau")]);
    let mut portfolio = Portfolio::new();
    assert_eq!(outcomes(&portfolio.plan(&file, &Choices::default())), ["add", "conflict"]);
    let choices = Choices { left_out: [0].into(), ..Choices::default() };
    assert_eq!(outcomes(&portfolio.plan(&file, &choices)), ["skip", "add"]);
    portfolio.take(&file, &choices);
    assert_eq!(portfolio.only::<Company>().name, "Tau");
    // What refers to a company whose only row is left out stays out with it.
    let contact = Offer {
        company: Some(CompanyOffer::referred(7)),
        parts: vec![common::contact("An", "", "")],
        ..Offer::default()
    };
    let file = table(vec![described(2, "Phi"), contact]);
    let plan = Portfolio::new().plan(&file, &choices);
    let why = Why::CompanyStaysOut(file.offers[0].place.clone());
    assert_eq!(plan.rows()[1].outcome(), Some(&Outcome::Refused(why)));
}

/// In seconds rather than hours, also where all rows are about one company.
#[test]
fn thousands_of_rows_about_one_company_are_held_beside_each_other() {
    let remarks = |number: u32| (number < 300).then(|| format!("opmerking {number}"));
    let offers = (0..2_000_u32).map(|number| {
        let email = format!("p{number}@example.org");
        let parts = vec![
            common::contact("Jansen", &email, ""),
            common::service(None, &format!("S{number}"), None, None),
            common::scan(["2026-03-01", "2026-03-02"][number as usize % 2], 3, None),
        ];
        let fields = CompanyFields { notes: remarks(number), ..named("A") };
        Offer { parts, open: vec!["scanned_on"], ..row(number, fields) }
    });
    let mut portfolio = Portfolio::new();
    let file = table(offers.collect());
    let plan = portfolio.plan(&file, &Choices::default());
    assert_eq!(plan.counts().rows_taken, 2_000);
    apply(&mut portfolio.store, &plan).unwrap();
    assert_eq!(portfolio.store.all::<ScanRecord>().unwrap().len(), 1);
    assert!(portfolio.plan(&file, &Choices::default()).is_empty());
}
