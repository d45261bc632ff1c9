//! What a plan says is what is then in the portfolio, whatever the portfolio and whatever the file.

use crate::common::{self, Contents, Portfolio};
use peil_core::maturity::Stage;
use peil_portfolio::{Consent, InboxState, PublishedScores};
use peil_transfer::{
    ApplyError, CellFault, CellWhy, Choices, CompanyFields, CompanyOffer, Incoming, Kind, Offer, Outcome,
    Part, Place, Plan, PlannedRow, Unowned, apply,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};

/// Few names, numbers and values, so that many meet.
fn fields() -> impl Strategy<Value = CompanyFields> {
    let text = |texts: &'static [&'static str]| {
        option::weighted(0.4, select(texts)).prop_map(|text| text.map(str::to_owned))
    };
    let kvk = option::weighted(0.5, select(&["12345678", "23456789", "34567890"][..]));
    let vat = option::weighted(0.3, select(&["NL004495445B01", "BE0123456789"][..]));
    let name = option::weighted(
        0.8,
        select(
            &[
                "Bakkerij De Proef",
                "BAKKERIJ  de proef",
                "Bakkerij de Proef B.V.",
                "bakkerij de proef vof",
                "Café Noord",
                "Zaal 3",
            ][..],
        ),
    );
    let tags = option::weighted(0.3, vec(select(&["zorg", "AI", "ai"][..]), 1..3));
    let consent = option::weighted(0.3, select(&[Consent::Given, Consent::Refused][..]));
    let consent_on = option::weighted(0.3, select(DAYS)).prop_map(|on| on.map(common::day));
    let notes = text(&["een", "twee", "Een", "een\ntwee", "drie"]);
    (
        (name, kvk, vat),
        text(&["Laren", "laren", "Goor"]),
        text(&["1 AB", "1ab"]),
        option::weighted(0.3, 0_u32..3),
        tags,
        (consent, consent_on, notes),
    )
        .prop_map(|((name, kvk, vat), city, postal_code, persons, tags, more)| CompanyFields {
            consent: more.0,
            consent_on: more.1,
            notes: more.2,
            name: name.map(str::to_owned),
            kvk: kvk.map(|kvk| kvk.parse().unwrap()),
            vat: vat.map(|vat| vat.parse().unwrap()),
            city,
            postal_code,
            persons,
            tags: tags.map(|tags| tags.into_iter().map(str::to_owned).collect()),
            ..CompanyFields::default()
        })
}

const DAYS: &[&str] = &["2026-03-01", "2026-03-02"];

fn owned_part() -> impl Strategy<Value = Part> {
    let day = || select(DAYS);
    let stages = || select(&[Stage::T0, Stage::T1][..]);
    prop_oneof![
        (select(&["", "An", "Bo"][..]), select(&["", "a@b.nl", "c@d.nl"][..]), select(&["", "06"][..]))
            .prop_map(|(name, email, phone)| common::contact(name, email, phone)),
        (select(&["informed", "activated", ""][..]), day()).prop_map(|(stage, on)| common::stage(stage, on)),
        (day(), 0_u16..3, option::weighted(0.4, (0_u16..2, 0_u32..2)))
            .prop_map(|(on, yes, kiosk)| common::scan(on, yes, kiosk)),
        (stages(), day(), option::of(0_u8..2), any::<bool>())
            .prop_map(|(stage, on, answer, finished)| common::assessment(stage, on, answer, finished)),
        (stages(), option::of(day()), 49_i64..51, select(&["", "P1", "P2"][..])).prop_map(
            |(stage, on, overall, portal)| match common::scores(stage, on, overall) {
                Part::Scores(scores) => Part::Scores(Unowned::new(|company| PublishedScores {
                    portal_id: portal.to_owned(),
                    ..scores.of(company)
                })),
                other => other,
            }
        ),
        (any::<bool>(), option::of(10..12_i32)).prop_map(|(relevant, target)| common::wish(relevant, target)),
        (
            option::of(day()),
            select(&["", "S1", "S2"][..]),
            option::of(1_u32..3),
            option::weighted(0.3, -1_i64..2)
        )
            .prop_map(|(begins, portal, attendees, price)| common::service(begins, portal, attendees, price)),
        (day(), option::of(day())).prop_map(|(on, done)| common::follow_up(on, done)),
    ]
}

fn unowned_part() -> impl Strategy<Value = Part> {
    let state = select(&InboxState::ALL[..]);
    prop_oneof![
        (0_u16..2, 0_u32..2).prop_map(|(device, sequence)| common::kiosk(device, sequence)),
        (0_u16..2, 0_u32..2, state)
            .prop_map(|(device, sequence, state)| common::inbox(device, sequence, state)),
        (select(&["", "a", "b"][..]), select(&["x", "y"][..]))
            .prop_map(|(name, text)| common::mapping(name, text)),
        (2020_u16..2022, 60..62_i32, select(&["", "n"][..]))
            .prop_map(|(year, value, note)| common::observation(year, value, note)),
        (70..72_i32, option::of(2020_u16..2022))
            .prop_map(|(value, baseline)| common::target(value, baseline)),
        (10_u32..12).prop_map(common::count),
        (select(&["hub", "months_to_t1", "later"][..]), select(&["9", "12", "x"][..]))
            .prop_map(|(name, value)| common::setting(name, value)),
    ]
}

fn offer() -> impl Strategy<Value = Offer> {
    let key = option::weighted(0.5, 1_i64..5);
    let company = (key, option::weighted(0.8, fields()))
        .prop_map(|(key, fields)| CompanyOffer { key, fields: fields.unwrap_or_default() });
    let owned = (option::weighted(0.95, company), vec(owned_part(), 0..3), prop::bool::weighted(0.05));
    let unowned = vec(unowned_part(), 1..3);
    let fault = || CellFault::new("kvk", "x", CellWhy::Number);
    let open = select(vec![vec![], vec!["scanned_on"], vec!["finished"], vec!["status", "questionnaire"]]);
    prop_oneof![
        4 => (owned, open).prop_map(move |((company, parts, faulty), open)| Offer {
            open,
            place: Place::File,
            company,
            parts,
            faults: if faulty { vec![fault()] } else { Vec::new() },
        }),
        1 => unowned.prop_map(|parts| Offer { parts, ..Offer::default() }),
    ]
}

fn incoming() -> impl Strategy<Value = Incoming> {
    let kind = select(vec![Kind::Json, Kind::Workbook, Kind::PortalCustomers, Kind::Table("t".to_owned())]);
    (kind, vec(offer(), 0..10)).prop_map(|(kind, mut offers)| {
        for (line, offer) in (1_i64..).zip(&mut offers) {
            offer.place = Place::Line(line.unsigned_abs());
            // Peil's own files have records of an inbox, those of a kiosk what it recorded.
            offer.parts.retain(|part| match part {
                Part::Kiosk(_) => !kind.is_own(),
                Part::Inbox(_) => kind.is_own(),
                _ => true,
            });
            // In a file of Peil every company has its number.
            if let Some(company) = offer.company.as_mut().filter(|_| kind.is_own()) {
                company.key.get_or_insert(line + 4);
            }
        }
        Incoming { offers, ..Incoming::of(kind) }
    })
}

fn choices() -> impl Strategy<Value = Choices> {
    (any::<bool>(), btree_set(0_usize..10, 0..2))
        .prop_map(|(file_wins, left_out)| Choices { file_wins, left_out })
}

/// The fields of a record that change: before and after.
type Fields = BTreeMap<String, (String, String)>;

/// From where to where steps lead that follow each other, whatever the order in which they are given; `None` where that is
/// the same.
fn ends(steps: &[(String, String)]) -> Option<(String, String)> {
    let mut balance: BTreeMap<&String, i32> = BTreeMap::new();
    for (before, after) in steps {
        *balance.entry(before).or_default() += 1;
        *balance.entry(after).or_default() -= 1;
    }
    let end =
        |sign: i32| balance.iter().find(|(_, times)| **times == sign).map(|(value, _)| (*value).clone());
    assert!(balance.values().all(|times| times.abs() <= 1), "{steps:?}");
    end(1).zip(end(-1))
}

/// What a plan says, told from its rows alone: how many records are added a table, and for each record that changes the
/// fields, from the first value to the last.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    added: BTreeMap<&'static str, usize>,
    changed: BTreeMap<(&'static str, i64), Fields>,
}

fn told(plan: &Plan) -> Told {
    let mut told = Told::default();
    let mut steps: BTreeMap<_, BTreeMap<String, Vec<(String, String)>>> = BTreeMap::new();
    // Rows that waited for others are told in another order than that in which they are taken.
    for step in plan.rows().iter().filter(|row| !row.stays_out()).flat_map(|row| &row.steps) {
        match (&step.outcome, step.record) {
            (Outcome::Add, _) => *told.added.entry(step.subject.name()).or_default() += 1,
            (Outcome::Change(fields), Some(record)) => {
                assert!(!fields.is_empty());
                let known = steps.entry((step.subject.name(), record)).or_default();
                for field in fields {
                    let text = |text: &str| text.replace("[]", "");
                    let change = (text(field.before.as_deref().unwrap_or_default()), text(&field.after));
                    known.entry(field.column.to_owned()).or_default().push(change);
                }
            }
            // A row that adds to what the file itself brings.
            (Outcome::Change(fields), None) => assert!(!fields.is_empty()),
            (Outcome::Skip(_) | Outcome::Conflict(_) | Outcome::Refused(_), _) => {}
        }
    }
    for (record, fields) in steps {
        let fields: Fields =
            fields.into_iter().filter_map(|(column, steps)| Some((column, ends(&steps)?))).collect();
        if !fields.is_empty() {
            told.changed.insert(record, fields);
        }
    }
    told
}

fn happened(before: &Contents, after: &Contents) -> Told {
    let mut told = Told::default();
    let name = |table: &str| {
        peil_transfer::Subject::ALL
            .into_iter()
            .map(peil_transfer::Subject::name)
            .find(|name| *name == table)
            .unwrap()
    };
    assert!(before.keys().all(|key| after.contains_key(key)), "an import removes nothing");
    for (key, fields) in after {
        let Some(old) = before.get(key) else {
            *told.added.entry(name(&key.0)).or_default() += 1;
            continue;
        };
        let differing: BTreeMap<_, _> = fields
            .iter()
            .filter(|(column, value)| old.get(*column) != Some(value))
            .map(|(column, value)| (column.clone(), (old[column].replace("[]", ""), value.replace("[]", ""))))
            .collect();
        if !differing.is_empty() {
            told.changed.insert((name(&key.0), key.1), differing);
        }
    }
    told
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_plan_says_is_what_is_then_in_the_portfolio(
        first in incoming(), second in incoming(), choices in choices()
    ) {
        let mut portfolio = Portfolio::new();
        portfolio.import(&first);
        let before = portfolio.contents();
        let plan = portfolio.plan(&second, &choices);
        prop_assert_eq!(&portfolio.contents(), &before, "a plan changes nothing");
        let expected = told(&plan);
        let applied = apply(&mut portfolio.store, &plan).unwrap();
        let after = portfolio.contents();
        prop_assert_eq!(&expected, &happened(&before, &after));
        prop_assert_eq!(applied.added, expected.added.values().sum::<usize>());
        prop_assert_eq!(applied.changed, expected.changed.len());
        prop_assert_eq!(applied.entry.is_some(), before != after);
        prop_assert_eq!(plan.is_empty(), before == after);
        prop_assert_eq!(plan.rows().len(), second.offers.len());
        let counts = plan.counts();
        prop_assert_eq!(counts.rows_taken + counts.rows_skipped + counts.rows_out(), second.offers.len());
        prop_assert_eq!(&counts.added.iter().map(|(subject, count)| (subject.name(), *count)).collect::<BTreeMap<_, _>>(), &expected.added);

        // A second time there is nothing new. What a row that stays out is about may be told only by what the others have
        // brought, so then it may be recognised.
        let contradicts_itself = plan.rows().iter().any(PlannedRow::stays_out);
        let again = portfolio.plan(&second, &choices);
        let steps: Vec<_> = again.rows().iter().filter(|row| row.changes_anything()).collect();
        prop_assert!(contradicts_itself || again.is_empty(), "{:#?}\nfirst: {:#?}", steps, plan.rows());
        prop_assert_eq!(steps.is_empty(), again.is_empty());

        // A plan that was made before is no longer carried out.
        if applied.entry.is_some() {
            prop_assert!(matches!(apply(&mut portfolio.store, &plan), Err(ApplyError::Changed)));
            prop_assert_eq!(&portfolio.contents(), &after);
            portfolio.store.undo().unwrap();
            prop_assert_eq!(&portfolio.contents(), &before);
        }
    }

    #[test]
    fn rows_that_are_left_out_change_nothing(first in incoming(), second in incoming()) {
        let mut portfolio = Portfolio::new();
        portfolio.import(&first);
        let left_out: BTreeSet<_> = (0..second.offers.len()).collect();
        let plan = portfolio.plan(&second, &Choices { left_out, ..Choices::default() });
        prop_assert!(plan.is_empty());
        prop_assert!(plan.rows().iter().all(|row| !row.changes_anything()));
    }
}
