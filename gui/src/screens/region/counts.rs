//! How many companies the region has.

use super::field::{Filled, columns, companies, fault, one_or_none, period, typed};
use super::form::Says;
use crate::session::Session;
use egui::Ui;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{Id, Kept, RegionalCount};
use peil_report::entered::Entered;
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

impl super::form::Form for Form {
    type Record = RegionalCount;

    const SAYS: Says = Says {
        title: Key::RegionCounts,
        hint: Key::RegionCountsHint,
        none: Key::RegionCountsNone,
        add: Key::RegionCountAdd,
    };

    fn kept(entered: &Entered) -> &[Kept<RegionalCount>] {
        &entered.counts
    }

    fn new(session: &Session, _: &Entered) -> Self {
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

    fn of(_: &Words, kept: &Kept<RegionalCount>) -> Self {
        let count = &kept.record;
        Self {
            editing: Some(kept.id),
            province: count.province,
            section: count.section,
            size: count.size,
            companies: count.companies.to_string(),
            period: count.period.to_string(),
            source: count.source.clone(),
            asked: false,
        }
    }

    fn editing(&self) -> Option<Id<RegionalCount>> {
        self.editing
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

    fn fields(&mut self, words: &Words, entered: &Entered, ui: &mut Ui) {
        const SALT: &str = "count";
        let asked = self.asked;
        let of_period = self.period(words, entered);
        let of_companies = companies(words, &self.companies);
        let whole = words.say(Key::RegionAll);
        let Form { province, section, size, companies: number, period, source, .. } = self;
        let name = |key| words.say(key);
        columns(
            ui,
            [
                &mut |ui| {
                    one_or_none(
                        ui,
                        (SALT, &name(Key::FieldProvince)),
                        province,
                        &whole,
                        Province::ALL,
                        |it| words.province(it),
                    );
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
                    typed(
                        ui,
                        (SALT, &name(Key::DetailHeadcountField)),
                        number,
                        "",
                        fault(asked, &of_companies),
                    );
                },
                &mut |ui| typed(ui, (SALT, &name(Key::Period)), period, "", fault(asked, &of_period)),
                &mut |ui| typed(ui, (SALT, &name(Key::Source)), source, "", None),
            ],
        );
    }

    fn ask(&mut self, words: &Words, entered: &Entered) -> Option<RegionalCount> {
        self.asked = true;
        self.filled(words, entered).ok()
    }
}
