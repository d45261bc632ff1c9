//! Figures of the region, with the types and checks of the national ones.

use super::field::{
    Filled, chosen, columns, fault, indicator, name_of_indicator, number, period, population, required, typed,
};
use super::form::Says;
use crate::session::Session;
use crate::theme::{Type, Typeset, space};
use crate::widgets::choice;
use egui::Ui;
use peil_core::{Flags, Qualifier};
use peil_fixtures::{LoadError, National};
use peil_portfolio::{Id, Kept, RegionalObservation};
use peil_report::entered::{Entered, national};
use peil_words::{Key, Words};

/// What is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    editing: Option<Id<RegionalObservation>>,
    indicator: String,
    place: String,
    population: String,
    period: String,
    value: String,
    qualifier: Option<Qualifier>,
    flags: Flags,
    definition: String,
    source: String,
    locator: String,
    note: String,
    asked: bool,
}

const QUALIFIERS: [Qualifier; 6] = [
    Qualifier::Exact,
    Qualifier::AtLeast,
    Qualifier::MoreThan,
    Qualifier::AtMost,
    Qualifier::LessThan,
    Qualifier::About,
];

/// The remarks that a person can make.
const FLAGS: [Flags; 5] =
    [Flags::BREAK, Flags::PROVISIONAL, Flags::ESTIMATED, Flags::LOW_RELIABILITY, Flags::DEFINITION_DIFFERS];

impl Form {
    fn filled(&self, words: &Words) -> Filled<RegionalObservation> {
        let number = number(words, &self.value)?;
        Ok(RegionalObservation {
            indicator: required(words, &self.indicator, Key::RegionIndicatorWrong)?,
            place: required(words, &self.place, Key::RegionPlaceWrong)?,
            population: self.population.clone(),
            period: period(words, &self.period)?,
            value: number.value,
            digits: number.digits,
            qualifier: self.qualifier.unwrap_or(Qualifier::Exact),
            flags: self.flags,
            definition: self.definition.trim().to_owned(),
            source: self.source.trim().to_owned(),
            locator: self.locator.trim().to_owned(),
            note: self.note.trim().to_owned(),
        })
    }

    /// What is wrong with it among the others, as in a data file.
    fn refused(&self, words: &Words, entered: &Entered) -> Option<LoadError> {
        let record = self.filled(words).ok()?;
        let others = entered.observations.iter().filter(|kept| Some(kept.id) != self.editing);
        let observations: Vec<_> = others.map(|kept| &kept.record).chain([&record]).collect();
        let targets: Vec<_> = entered.targets.iter().map(|kept| &kept.record).collect();
        national(&observations, &targets).err()
    }
}

impl super::form::Form for Form {
    type Record = RegionalObservation;

    const SAYS: Says = Says {
        title: Key::RegionObservations,
        hint: Key::RegionObservationsHint,
        none: Key::RegionObservationsNone,
        add: Key::RegionObservationAdd,
    };

    fn kept(entered: &Entered) -> &[Kept<RegionalObservation>] {
        &entered.observations
    }

    /// Place and population as of the figure that was entered last, or the name of the hub.
    fn new(session: &Session, entered: &Entered) -> Self {
        let last = entered.observations.last().map(|kept| &kept.record);
        Self {
            place: last.map_or_else(|| session.register.settings().hub.clone(), |last| last.place.clone()),
            population: last.map_or_else(|| "SME 10-249".to_owned(), |last| last.population.clone()),
            source: last.map(|last| last.source.clone()).unwrap_or_default(),
            ..Self::default()
        }
    }

    fn of(words: &Words, kept: &Kept<RegionalObservation>) -> Self {
        let record = &kept.record;
        let value = record.value.display_digits(words.language().notation(), record.digits);
        Self {
            editing: Some(kept.id),
            indicator: record.indicator.clone(),
            place: record.place.clone(),
            population: record.population.clone(),
            period: record.period.to_string(),
            value: value.to_string(),
            qualifier: Some(record.qualifier),
            flags: record.flags,
            definition: record.definition.clone(),
            source: record.source.clone(),
            locator: record.locator.clone(),
            note: record.note.clone(),
            asked: false,
        }
    }

    fn editing(&self) -> Option<Id<RegionalObservation>> {
        self.editing
    }

    fn line(words: &Words, record: &RegionalObservation) -> String {
        let Ok(national) = National::embedded() else { return String::new() };
        let catalogue = &national.catalogue;
        let unit = catalogue.indicator(&record.indicator).map_or(peil_core::Unit::Count, |known| known.unit);
        let value = words.qualified(record.qualifier, &words.value(record.value, unit, record.digits));
        let arguments = [
            ("indicator", name_of_indicator(words, catalogue, &record.indicator).into()),
            ("place", record.place.as_str().into()),
            ("period", words.period(record.period).into()),
            ("value", value.into()),
        ];
        words.say_with(Key::RegionObservationLine, &arguments)
    }

    fn fields(&mut self, words: &Words, entered: &Entered, ui: &mut Ui) {
        const SALT: &str = "observation";
        let asked = self.asked;
        let refused = asked.then(|| self.refused(words, entered)).flatten();
        let of_list = |field| {
            let error = refused.as_ref().filter(|error| error.field == Some(field))?;
            Some(words.load_fault(&error.kind))
        };
        let or_of_list = |fault: Option<&str>, field| fault.map(str::to_owned).or_else(|| of_list(field));
        let of_indicator = required(words, &self.indicator, Key::RegionIndicatorWrong);
        let of_indicator = or_of_list(fault(asked, &of_indicator), "indicator");
        let of_place = required(words, &self.place, Key::RegionPlaceWrong);
        let of_period = or_of_list(fault(asked, &period(words, &self.period)), "period");
        let of_value = number(words, &self.value);
        let name = |key| words.say(key);
        let Form { indicator: chosen_indicator, place, population: who, period, value, qualifier, .. } = self;
        columns(
            ui,
            [
                &mut |ui| indicator(ui, words, SALT, chosen_indicator, of_indicator.as_deref()),
                &mut |ui| typed(ui, (SALT, &name(Key::Place)), place, "", fault(asked, &of_place)),
                &mut |ui| population(ui, words, SALT, who),
                &mut |ui| typed(ui, (SALT, &name(Key::Period)), period, "2025", of_period.as_deref()),
                &mut |ui| typed(ui, (SALT, &name(Key::Value)), value, "", fault(asked, &of_value)),
                &mut |ui| {
                    let now = qualifier.unwrap_or(Qualifier::Exact);
                    chosen(ui, (SALT, &name(Key::RegionQualifier)), &words.qualifier(now), None, |ui| {
                        for it in QUALIFIERS {
                            ui.selectable_value(qualifier, Some(it), words.qualifier(it));
                        }
                    });
                },
            ],
        );
        let of_source = of_list("source");
        let Form { definition, source, locator, note, flags, .. } = self;
        columns(
            ui,
            [
                &mut |ui| typed(ui, (SALT, &name(Key::Source)), source, "", of_source.as_deref()),
                &mut |ui| typed(ui, (SALT, &name(Key::Locator)), locator, "", None),
                &mut |ui| typed(ui, (SALT, &name(Key::Definition)), definition, "", None),
                &mut |ui| typed(ui, (SALT, &name(Key::Note)), note, "", None),
            ],
        );
        ui.label(Type::Small.text(name(Key::Flags)));
        ui.horizontal_wrapped(|ui| {
            for flag in FLAGS {
                let text = words.flags(flag).join(", ");
                let on = flags.contains(flag);
                let id = egui::Id::unique(("flag", flag.bits()));
                if choice::tick(ui, id, on, &text, &text).clicked() {
                    *flags = Flags::from_bits(flags.bits() ^ flag.bits());
                }
            }
        });
        ui.add_space(space::SMALL);
    }

    fn ask(&mut self, words: &Words, entered: &Entered) -> Option<RegionalObservation> {
        self.asked = true;
        let record = self.filled(words).ok()?;
        self.refused(words, entered).is_none().then_some(record)
    }
}
