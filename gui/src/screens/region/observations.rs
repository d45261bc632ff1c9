//! Figures of the region, with the types and checks of the national ones.

use super::field::{
    Filled, chosen, columns, fault, indicator, name_of_indicator, number, period, population, required, typed,
};
use super::{Ask, Wish, buttons, card, list};
use crate::region::{Entered, national};
use crate::session::Session;
use crate::theme::{Type, Typeset, space};
use crate::widgets::choice;
use egui::Ui;
use peil_core::{Flags, Qualifier};
use peil_fixtures::{LoadError, National};
use peil_portfolio::{Deed, Id, RegionalObservation};
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

    fn of(words: &Words, id: Id<RegionalObservation>, record: &RegionalObservation) -> Self {
        let value = record.value.display_digits(words.language().notation(), record.digits);
        Self {
            editing: Some(id),
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

/// Shows what was entered, and the form.
pub(super) fn show(
    words: &Words,
    session: &mut Session,
    form: &mut Option<Form>,
    entered: &Entered,
    ui: &mut Ui,
) {
    card(words, Key::RegionObservations, Key::RegionObservationsHint, ui, |ui| {
        let lines: Vec<String> = entered.observations.iter().map(|kept| line(words, &kept.record)).collect();
        let writable = session.is_writable();
        let (none, add) = (Key::RegionObservationsNone, Key::RegionObservationAdd);
        match list(words, writable, &lines, none, add, form.is_some(), ui) {
            Some(Wish::Add) => *form = Some(Form::new(session, entered)),
            Some(Wish::Change(place)) => {
                *form = entered.observations.get(place).map(|kept| Form::of(words, kept.id, &kept.record));
            }
            Some(Wish::Remove(place)) => {
                if let Some(kept) = entered.observations.get(place) {
                    session.edit(Deed::RegionChanged, |edit| edit.remove(kept.id));
                }
            }
            None => {}
        }
        let Some(typed) = form.as_mut() else { return };
        ui.add_space(space::SMALL);
        let refused = typed.asked.then(|| typed.refused(words, entered)).flatten();
        fields(words, typed, refused.as_ref(), ui);
        match buttons(words, writable, ui) {
            Some(Ask::Cancel) => *form = None,
            Some(Ask::Save) => {
                typed.asked = true;
                let Ok(record) = typed.filled(words) else { return };
                if typed.refused(words, entered).is_some() {
                    return;
                }
                let editing = typed.editing;
                let saved = session.edit(Deed::RegionChanged, |edit| match editing {
                    Some(id) => edit.update(id, &record),
                    None => edit.insert(&record).map(|_| ()),
                });
                if saved.is_some() {
                    *form = None;
                }
            }
            None => {}
        }
    });
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

fn fields(words: &Words, form: &mut Form, refused: Option<&LoadError>, ui: &mut Ui) {
    const SALT: &str = "observation";
    let asked = form.asked;
    let of_list = |field| {
        let error = refused.filter(|error| error.field == Some(field))?;
        Some(words.load_fault(&error.kind))
    };
    let or_of_list = |fault: Option<&str>, field| fault.map(str::to_owned).or_else(|| of_list(field));
    let of_indicator = required(words, &form.indicator, Key::RegionIndicatorWrong);
    let of_indicator = or_of_list(fault(asked, &of_indicator), "indicator");
    let of_place = required(words, &form.place, Key::RegionPlaceWrong);
    let of_period = or_of_list(fault(asked, &period(words, &form.period)), "period");
    let of_value = number(words, &form.value);
    let name = |key| words.say(key);
    let Form { indicator: chosen_indicator, place, population: who, period, value, qualifier, .. } = form;
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
    let Form { definition, source, locator, note, flags, .. } = form;
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
