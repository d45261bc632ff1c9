//! Fields with what is wrong below them, and what is typed into them.

use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::{Align, ComboBox, Label, Role, TextEdit, Ui, WidgetInfo};
use peil_core::{Decimal, ParsedDecimal, Period};
use peil_fixtures::{Catalogue, National};
use peil_words::{Key, Words};

/// The least width of a field.
const FIELD: f32 = 250.0;

/// A field that is filled in, or what is wrong with it.
pub(super) type Filled<T> = Result<T, String>;

/// What is wrong with a field, once it was asked to be saved.
pub(super) fn fault<T>(asked: bool, filled: &Filled<T>) -> Option<&str> {
    filled.as_ref().err().filter(|_| asked).map(String::as_str)
}

/// Lays fields beside each other as far as there is room.
pub(super) fn columns<const N: usize>(ui: &mut Ui, mut fields: [&mut dyn FnMut(&mut Ui); N]) {
    let width = ui.available_width();
    let columns = [3, 2].into_iter().zip([FIELD * 3.0, FIELD * 2.0]).find(|(_, least)| width >= *least);
    let columns = columns.map_or(1, |(columns, _)| columns);
    for row in fields.chunks_mut(columns) {
        ui.columns(columns, |columns| {
            for (ui, field) in columns.iter_mut().zip(row) {
                field(ui);
                ui.add_space(space::SMALL);
            }
        });
    }
}

fn below(ui: &mut Ui, fault: Option<&str>) {
    if let Some(fault) = fault {
        // Fields stand in columns, which would spread the words over the width.
        let text = Type::Small.text(fault).color(ui.ink(Ink::Warning));
        ui.add(Label::new(text).halign(Align::Min));
    }
}

fn above(ui: &mut Ui, label: &str) {
    ui.label(Type::Small.text(label).color(ui.ink(Ink::Muted)));
    ui.add_space(-4.0);
}

/// A field that is typed. Forms on one screen have fields of one name, so that their salt tells them apart.
pub(super) fn typed(
    ui: &mut Ui,
    (salt, label): (&str, &str),
    text: &mut String,
    hint: &str,
    fault: Option<&str>,
) {
    above(ui, label);
    let field =
        TextEdit::singleline(text).hint_text(hint).desired_width(f32::INFINITY).id_salt((salt, label));
    let response = ui.add(field);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, enabled, label);
        info.current_text_value = Some(text.clone());
        info
    });
    below(ui, fault);
}

/// A field that is chosen from a list.
pub(super) fn chosen(
    ui: &mut Ui,
    (salt, label): (&str, &str),
    value: &str,
    fault: Option<&str>,
    content: impl FnOnce(&mut Ui),
) {
    above(ui, label);
    let list = ComboBox::from_id_salt((salt, label)).width(ui.available_width()).truncate();
    let response = list.selected_text(value).height(360.0).show_ui(ui, content).response;
    let (enabled, spoken) = (ui.is_enabled(), format!("{label}: {value}"));
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, &spoken));
    below(ui, fault);
}

/// One of some values, or none of them.
pub(super) fn one_or_none<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: (&str, &str),
    value: &mut Option<T>,
    none: &str,
    all: impl IntoIterator<Item = T>,
    said: impl Fn(T) -> String,
) {
    let shown = value.map_or_else(|| none.to_owned(), &said);
    chosen(ui, name, &shown, None, |ui| {
        ui.selectable_value(value, None, none);
        for it in all {
            ui.selectable_value(value, Some(it), said(it));
        }
    });
}

/// The indicator, pillar by pillar.
pub(super) fn indicator(ui: &mut Ui, words: &Words, salt: &str, value: &mut String, fault: Option<&str>) {
    let Ok(national) = National::embedded() else { return };
    let catalogue = &national.catalogue;
    let shown = name_of_indicator(words, catalogue, value);
    chosen(ui, (salt, &words.say(Key::Indicator)), &shown, fault, |ui| {
        for pillar in &catalogue.pillars {
            let of_pillar = catalogue.indicators.iter().filter(|indicator| indicator.pillar == pillar.id);
            let mut of_pillar = of_pillar.peekable();
            if of_pillar.peek().is_some() {
                ui.label(Type::SmallStrong.text(words.text(&pillar.name)).color(ui.ink(Ink::Muted)));
            }
            for indicator in of_pillar {
                ui.selectable_value(value, indicator.id.clone(), words.text(&indicator.name));
            }
        }
    });
}

/// Whom a figure is about.
pub(super) fn population(ui: &mut Ui, words: &Words, salt: &str, value: &mut String) {
    let Ok(national) = National::embedded() else { return };
    let shown = name_of_population(words, &national.catalogue, value);
    chosen(ui, (salt, &words.say(Key::Population)), &shown, None, |ui| {
        ui.selectable_value(value, String::new(), words.say(Key::RegionAllCompanies));
        for population in &national.catalogue.populations {
            ui.selectable_value(value, population.id.clone(), words.text(&population.name));
        }
    });
}

/// The name of an indicator; that none was chosen, where none was.
pub(super) fn name_of_indicator(words: &Words, catalogue: &Catalogue, id: &str) -> String {
    if id.is_empty() {
        return words.say(Key::RegionChooseIndicator);
    }
    catalogue.indicator(id).map_or(id, |indicator| words.text(&indicator.name)).to_owned()
}

/// The name of a population.
pub(super) fn name_of_population(words: &Words, catalogue: &Catalogue, id: &str) -> String {
    if id.is_empty() {
        words.say(Key::RegionAllCompanies)
    } else {
        words.population(catalogue, id).to_owned()
    }
}

/// Something has to stand there.
pub(super) fn required(words: &Words, text: &str, fault: Key) -> Filled<String> {
    let text = text.trim();
    if text.is_empty() { Err(words.say(fault)) } else { Ok(text.to_owned()) }
}

/// A number in the notation of the language.
pub(super) fn number(words: &Words, text: &str) -> Filled<ParsedDecimal> {
    let notation = words.language().notation();
    Decimal::parse(text.trim(), notation).map_err(|_| words.say(Key::RegionNumberWrong))
}

/// A year or a month.
pub(super) fn period(words: &Words, text: &str) -> Filled<Period> {
    text.trim().parse().map_err(|_| words.say(Key::RegionPeriodWrong))
}

/// A year or a month, or nothing.
pub(super) fn period_or_none(words: &Words, text: &str) -> Filled<Option<Period>> {
    if text.trim().is_empty() { Ok(None) } else { period(words, text).map(Some) }
}

/// A number of companies; points and spaces between the digits do not matter.
pub(super) fn companies(words: &Words, text: &str) -> Filled<u32> {
    let digits = text.chars().filter(|sign| !matches!(sign, '.' | ',' | ' ' | '\u{a0}'));
    digits.collect::<String>().parse().map_err(|_| words.say(Key::RegionCountWrong))
}
