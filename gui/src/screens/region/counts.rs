//! How many companies the region has.

use super::field::{Filled, columns, companies, fault, one_or_none, period, typed};
use super::{Ask, Wish, buttons, card, list};
use crate::region::Entered;
use crate::session::Session;
use crate::theme::space;
use egui::Ui;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{Deed, Id, RegionalCount};
use peil_words::{Key, Words};

/// What is typed.
#[derive(Clone, Debug)]
pub(super) struct Form {
    editing: Option<Id<RegionalCount>>,
    province: Option<Province>,
    section: Option<Sector>,
    size: Option<SizeClass>,
    companies: String,
    period: String,
    source: String,
    asked: bool,
}

impl Form {
    fn new(session: &Session) -> Self {
        Self {
            editing: None,
            province: None,
            section: None,
            size: None,
            companies: String::new(),
            period: session.today.year().to_string(),
            source: String::new(),
            asked: false,
        }
    }

    fn of(id: Id<RegionalCount>, count: &RegionalCount) -> Self {
        Self {
            editing: Some(id),
            province: count.province,
            section: count.section,
            size: count.size,
            companies: count.companies.to_string(),
            period: count.period.to_string(),
            source: count.source.clone(),
            asked: false,
        }
    }

    /// The same cell in the same period would count twice.
    fn period(&self, words: &Words, entered: &Entered) -> Filled<peil_core::Period> {
        let period = period(words, &self.period)?;
        let same = entered.counts.iter().filter(|kept| Some(kept.id) != self.editing).any(|kept| {
            let RegionalCount { province, section, size, period: known, .. } = &kept.record;
            (*province, *section, *size, *known) == (self.province, self.section, self.size, period)
        });
        if same { Err(words.say(Key::RegionCountTwice)) } else { Ok(period) }
    }

    fn filled(&self, words: &Words, entered: &Entered) -> Filled<RegionalCount> {
        Ok(RegionalCount {
            province: self.province,
            section: self.section,
            size: self.size,
            companies: companies(words, &self.companies)?,
            period: self.period(words, entered)?,
            source: self.source.trim().to_owned(),
        })
    }
}

/// Shows what was entered, and the form.
pub(super) fn show(
    words: &Words,
    session: &mut Session,
    form: &mut Option<Form>,
    entered: &Entered,
    ui: &mut Ui,
) {
    card(words, Key::RegionCounts, Key::RegionCountsHint, ui, |ui| {
        let lines: Vec<String> = entered.counts.iter().map(|kept| line(words, &kept.record)).collect();
        let writable = session.is_writable();
        let (none, add) = (Key::RegionCountsNone, Key::RegionCountAdd);
        match list(words, writable, &lines, none, add, form.is_some(), ui) {
            Some(Wish::Add) => *form = Some(Form::new(session)),
            Some(Wish::Change(place)) => {
                *form = entered.counts.get(place).map(|kept| Form::of(kept.id, &kept.record));
            }
            Some(Wish::Remove(place)) => {
                if let Some(kept) = entered.counts.get(place) {
                    session.edit(Deed::RegionChanged, |edit| edit.remove(kept.id));
                }
            }
            None => {}
        }
        let Some(typed) = form.as_mut() else { return };
        ui.add_space(space::SMALL);
        fields(words, typed, entered, ui);
        match buttons(words, writable, ui) {
            Some(Ask::Cancel) => *form = None,
            Some(Ask::Save) => {
                typed.asked = true;
                let Ok(count) = typed.filled(words, entered) else { return };
                let editing = typed.editing;
                let saved = session.edit(Deed::RegionChanged, |edit| match editing {
                    Some(id) => edit.update(id, &count),
                    None => edit.insert(&count).map(|_| ()),
                });
                if saved.is_some() {
                    *form = None;
                }
            }
            None => {}
        }
    });
}

fn line(words: &Words, count: &RegionalCount) -> String {
    let cell = [
        count.province.map(|province| words.province(province)),
        count.section.map(|section| words.section(section)),
        count.size.map(|size| words.size_class(size)),
    ];
    let cell: Vec<String> = cell.into_iter().flatten().collect();
    let cell = if cell.is_empty() { words.say(Key::RegionWhole) } else { cell.join(", ") };
    let arguments = [
        ("cell", cell.into()),
        ("companies", words.companies(count.companies.into()).into()),
        ("period", words.period(count.period).into()),
    ];
    words.say_with(Key::RegionCountLine, &arguments)
}

fn fields(words: &Words, form: &mut Form, entered: &Entered, ui: &mut Ui) {
    const SALT: &str = "count";
    let asked = form.asked;
    let of_period = form.period(words, entered);
    let of_companies = companies(words, &form.companies);
    let whole = words.say(Key::RegionAll);
    let Form { province, section, size, companies: number, period, source, .. } = form;
    let name = |key| words.say(key);
    columns(
        ui,
        [
            &mut |ui| {
                one_or_none(ui, (SALT, &name(Key::FieldProvince)), province, &whole, Province::ALL, |it| {
                    words.province(it)
                });
            },
            &mut |ui| {
                let all = ('A'..='U').filter_map(Sector::from_letter);
                one_or_none(ui, (SALT, &name(Key::FieldSection)), section, &whole, all, |it| {
                    words.section(it)
                });
            },
            &mut |ui| {
                one_or_none(ui, (SALT, &name(Key::FieldSize)), size, &whole, SizeClass::ALL, |it| {
                    words.size_class(it)
                });
            },
            &mut |ui| {
                typed(ui, (SALT, &name(Key::DetailHeadcountField)), number, "", fault(asked, &of_companies));
            },
            &mut |ui| typed(ui, (SALT, &name(Key::Period)), period, "", fault(asked, &of_period)),
            &mut |ui| typed(ui, (SALT, &name(Key::Source)), source, "", None),
        ],
    );
}
