//! Any sequence of edits, undone and redone, against a model that keeps whole copies.

use crate::common::{Place, names, scan_of};
use peil_core::maturity::{Answers, Question, Stage};
use peil_portfolio::{Assessment, Company, Deed, Id, Kept, ScanRecord, Setting, Settings, Store};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
    Add(String),
    Rename(usize, String),
    Scan(usize, u16),
    Answer(usize, u8),
    Remove(usize),
    Months(u16),
    Two(String, usize),
    Undo,
    Redo,
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => "\\PC{1,12}".prop_filter("not blank", |name| !name.trim().is_empty()).prop_map(Step::Add),
        2 => (any::<usize>(), "[a-z\\x00'\"]{1,8}").prop_map(|(at, name)| Step::Rename(at, format!("n{name}"))),
        3 => (any::<usize>(), 0_u16..4096).prop_map(|(at, bits)| Step::Scan(at, bits)),
        2 => (any::<usize>(), 0_u8..7).prop_map(|(at, item)| Step::Answer(at, item)),
        1 => any::<usize>().prop_map(Step::Remove),
        1 => any::<u16>().prop_map(Step::Months),
        1 => ("[A-Z]{1,4}", any::<usize>()).prop_map(|(name, at)| Step::Two(name, at)),
        4 => Just(Step::Undo),
        3 => Just(Step::Redo),
        1 => Just(Step::Reopen),
    ];
    prop::collection::vec(step, 1..40)
}

type Picture = (Vec<Kept<Company>>, Vec<Kept<ScanRecord>>, Vec<Kept<Assessment>>, Vec<Kept<Setting>>);

fn picture(store: &Store) -> Picture {
    (store.all().unwrap(), store.all().unwrap(), store.all().unwrap(), store.all().unwrap())
}

fn pick(store: &Store, at: usize) -> Option<Id<Company>> {
    let companies = store.all::<Company>().unwrap();
    (!companies.is_empty()).then(|| companies[at % companies.len()].id)
}

/// Makes an edit; true when it changed something.
fn edit(store: &mut Store, step: &Step) -> bool {
    let saved = match step {
        Step::Add(name) => {
            store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name)).map(|_| ()))
        }
        Step::Rename(at, name) => {
            let Some(id) = pick(store, *at) else { return false };
            store.edit(Deed::CompanyChanged, |edit| {
                let company = edit.get(id)?;
                edit.update(id, &Company { name: name.clone(), ..company })
            })
        }
        Step::Scan(at, bits) => {
            let Some(id) = pick(store, *at) else { return false };
            let signs: String = (0..12).map(|bit| if bits >> bit & 1 == 1 { '1' } else { '?' }).collect();
            store.edit(Deed::ScanAdded, |edit| edit.insert(&scan_of(id, &signs)).map(|_| ()))
        }
        Step::Answer(at, item) => {
            let Some(id) = pick(store, *at) else { return false };
            store.edit(Deed::AssessmentChanged, |edit| {
                let date = "2026-01-01".parse().unwrap();
                let kept = edit.of_company::<Assessment>(id)?.into_iter().next();
                let mut answers = kept.as_ref().map_or(Answers::unanswered(), |kept| kept.record.answers);
                answers.set(Question::Q4, usize::from(*item), Some(item % 6)).unwrap();
                let assessment = Assessment { answers, ..Assessment::begun(id, Stage::T0, date) };
                match kept {
                    Some(kept) => edit.update(kept.id, &assessment),
                    None => edit.insert(&assessment).map(|_| ()),
                }
            })
        }
        Step::Remove(at) => {
            let Some(id) = pick(store, *at) else { return false };
            store.edit(Deed::CompanyRemoved, |edit| edit.remove(id))
        }
        Step::Months(months) => {
            let settings = Settings { months_to_t1: *months, ..store.settings().unwrap() };
            store.edit(Deed::SettingChanged, |edit| edit.set(&settings))
        }
        Step::Two(name, at) => {
            let other = pick(store, *at);
            store.edit(Deed::Imported, |edit| {
                let new = edit.insert(&Company::named(name))?;
                edit.insert(&scan_of(new, "000000000000"))?;
                other.map_or(Ok(()), |other| edit.remove(other))
            })
        }
        Step::Undo | Step::Redo | Step::Reopen => return false,
    };
    saved.unwrap().entry.is_some()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: crate::common::rounds("PEIL_CASES", 24), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_lead_exactly_where_copies_would(steps in steps()) {
        let place = Place::new();
        let mut store = place.create();
        let mut past = vec![picture(&store)];
        let mut future: Vec<Picture> = Vec::new();
        for step in steps {
            match step {
                Step::Undo => {
                    let undone = store.undo().unwrap().is_some();
                    prop_assert_eq!(undone, past.len() > 1);
                    if undone {
                        future.push(past.pop().unwrap());
                    }
                }
                Step::Redo => {
                    let redone = store.redo().unwrap().is_some();
                    prop_assert_eq!(redone, !future.is_empty());
                    past.extend(future.pop());
                }
                Step::Reopen => store = place.reopen(store),
                step => {
                    if edit(&mut store, &step) {
                        past.push(picture(&store));
                        future.clear();
                    }
                }
            }
            prop_assert_eq!(Some(&picture(&store)), past.last());
        }
        prop_assert!(store.check().is_empty());
        while store.undo().unwrap().is_some() {}
        prop_assert!(names(&store).is_empty());
    }
}
