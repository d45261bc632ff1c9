//! What the region wants to reach.

use super::field::{
    Filled, chosen, columns, fault, indicator, name_of_indicator, number, period_or_none, population,
    required, typed,
};
use super::form::Says;
use crate::session::Session;
use egui::Ui;
use peil_core::{Comparator, LevelTarget, Period, Target};
use peil_fixtures::{LoadError, National};
use peil_portfolio::{Id, Kept, RegionalTarget};
use peil_report::entered::{Entered, national};
use peil_words::{Key, Words};

/// What is typed.
#[derive(Clone, Debug)]
pub(super) struct Form {
    editing: Option<Id<RegionalTarget>>,
    indicator: String,
    place: String,
    population: String,
    comparator: Comparator,
    value: String,
    by: String,
    baseline: String,
    source: String,
    note: String,
    asked: bool,
}

const COMPARATORS: [Comparator; 4] =
    [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan];

impl Form {
    /// The beginning has to lie before the end.
    fn by(&self, words: &Words) -> Filled<Option<Period>> {
        let by = period_or_none(words, &self.by)?;
        let baseline = period_or_none(words, &self.baseline).ok().flatten();
        match (by, baseline) {
            (Some(by), Some(baseline)) if by <= baseline => Err(words.say(Key::RegionByWrong)),
            _ => Ok(by),
        }
    }

    fn filled(&self, words: &Words) -> Filled<RegionalTarget> {
        let target = LevelTarget {
            comparator: self.comparator,
            value: number(words, &self.value)?.value,
            by: self.by(words)?,
            baseline: period_or_none(words, &self.baseline)?,
        };
        Ok(RegionalTarget {
            indicator: required(words, &self.indicator, Key::RegionIndicatorWrong)?,
            place: required(words, &self.place, Key::RegionPlaceWrong)?,
            population: self.population.clone(),
            target,
            source: self.source.trim().to_owned(),
            note: self.note.trim().to_owned(),
        })
    }

    /// What is wrong with it among the others, as in a data file.
    fn refused(&self, words: &Words, entered: &Entered) -> Option<LoadError> {
        let record = self.filled(words).ok()?;
        let others = entered.targets.iter().filter(|kept| Some(kept.id) != self.editing);
        let targets: Vec<_> = others.map(|kept| &kept.record).chain([&record]).collect();
        let observations: Vec<_> = entered.observations.iter().map(|kept| &kept.record).collect();
        national(&observations, &targets).err()
    }
}

impl super::form::Form for Form {
    type Record = RegionalTarget;

    const SAYS: Says = Says {
        title: Key::RegionTargets,
        hint: Key::RegionTargetsHint,
        none: Key::RegionTargetsNone,
        add: Key::RegionTargetAdd,
    };

    fn kept(entered: &Entered) -> &[Kept<RegionalTarget>] {
        &entered.targets
    }

    fn new(session: &Session, entered: &Entered) -> Self {
        let last = entered.observations.last().map(|kept| &kept.record);
        let empty = String::new;
        Self {
            editing: None,
            indicator: last.map(|last| last.indicator.clone()).unwrap_or_default(),
            place: last.map_or_else(|| session.register.settings().hub.clone(), |last| last.place.clone()),
            population: last.map_or_else(|| "SME 10-249".to_owned(), |last| last.population.clone()),
            comparator: Comparator::AtLeast,
            value: empty(),
            by: "2030".to_owned(),
            baseline: empty(),
            source: empty(),
            note: empty(),
            asked: false,
        }
    }

    fn of(words: &Words, kept: &Kept<RegionalTarget>) -> Self {
        let record = &kept.record;
        let period = |period: Option<Period>| period.map(|it| it.to_string()).unwrap_or_default();
        let target = &record.target;
        Self {
            editing: Some(kept.id),
            indicator: record.indicator.clone(),
            place: record.place.clone(),
            population: record.population.clone(),
            comparator: target.comparator,
            value: target.value.display(words.language().notation()).to_string(),
            by: period(target.by),
            baseline: period(target.baseline),
            source: record.source.clone(),
            note: record.note.clone(),
            asked: false,
        }
    }

    fn editing(&self) -> Option<Id<RegionalTarget>> {
        self.editing
    }

    fn line(words: &Words, record: &RegionalTarget) -> String {
        let Ok(national) = National::embedded() else { return String::new() };
        let catalogue = &national.catalogue;
        let unit = catalogue.indicator(&record.indicator).map_or(peil_core::Unit::Count, |known| known.unit);
        let arguments = [
            ("indicator", name_of_indicator(words, catalogue, &record.indicator).into()),
            ("place", record.place.as_str().into()),
            ("target", words.target(&Target::Level(record.target), unit).into()),
        ];
        words.say_with(Key::RegionTargetLine, &arguments)
    }

    fn fields(&mut self, words: &Words, entered: &Entered, ui: &mut Ui) {
        const SALT: &str = "target";
        let asked = self.asked;
        let refused = asked.then(|| self.refused(words, entered)).flatten();
        // A fault of an observation comes from the date of the target that it lies behind.
        let of_list = |fields: &[&str]| {
            let error =
                refused.as_ref().filter(|error| error.field.is_some_and(|field| fields.contains(&field)))?;
            Some(words.load_fault(&error.kind))
        };
        let of_indicator = required(words, &self.indicator, Key::RegionIndicatorWrong);
        let of_indicator = fault(asked, &of_indicator).map(str::to_owned).or_else(|| of_list(&["indicator"]));
        let of_place = required(words, &self.place, Key::RegionPlaceWrong);
        let of_value = number(words, &self.value);
        let of_by = fault(asked, &self.by(words)).map(str::to_owned).or_else(|| of_list(&["period"]));
        let of_baseline = period_or_none(words, &self.baseline);
        let name = |key| words.say(key);
        let Form { indicator: chosen_indicator, place, population: who, comparator, value, by, .. } = self;
        columns(
            ui,
            [
                &mut |ui| indicator(ui, words, SALT, chosen_indicator, of_indicator.as_deref()),
                &mut |ui| typed(ui, (SALT, &name(Key::Place)), place, "", fault(asked, &of_place)),
                &mut |ui| population(ui, words, SALT, who),
                &mut |ui| {
                    let shown = comparator_name(words, *comparator);
                    chosen(ui, (SALT, &name(Key::RegionComparator)), &shown, None, |ui| {
                        for it in COMPARATORS {
                            ui.selectable_value(comparator, it, comparator_name(words, it));
                        }
                    });
                },
                &mut |ui| {
                    typed(ui, (SALT, &name(Key::RegionTargetValue)), value, "", fault(asked, &of_value));
                },
                &mut |ui| typed(ui, (SALT, &name(Key::RegionTargetBy)), by, "2030", of_by.as_deref()),
            ],
        );
        let Form { baseline, source, note, .. } = self;
        columns(
            ui,
            [
                &mut |ui| {
                    typed(ui, (SALT, &name(Key::RegionBaseline)), baseline, "", fault(asked, &of_baseline));
                },
                &mut |ui| typed(ui, (SALT, &name(Key::Source)), source, "", None),
                &mut |ui| typed(ui, (SALT, &name(Key::Note)), note, "", None),
            ],
        );
    }

    fn ask(&mut self, words: &Words, entered: &Entered) -> Option<RegionalTarget> {
        self.asked = true;
        let record = self.filled(words).ok()?;
        self.refused(words, entered).is_none().then_some(record)
    }
}

fn comparator_name(words: &Words, comparator: Comparator) -> String {
    use peil_core::Qualifier;
    words.qualifier(match comparator {
        Comparator::AtLeast => Qualifier::AtLeast,
        Comparator::MoreThan => Qualifier::MoreThan,
        Comparator::AtMost => Qualifier::AtMost,
        Comparator::LessThan => Qualifier::LessThan,
    })
}
