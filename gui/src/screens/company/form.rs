//! The fields of a company in their groups, saved as they are left.

use super::{Field, File, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::date_field;
use egui::{ComboBox, Role, TextEdit, Ui, WidgetInfo};
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{Company, Consent, Deed, DmaSector};
use peil_words::{Key, Words};

/// The least width of a field.
const FIELD: f32 = 270.0;

/// Something in a group.
#[derive(Clone, Copy)]
enum Part {
    Typed(Field),
    Sector,
    SecondSector,
    Section,
    Size,
    Province,
    Consent,
}

const WHO: [Part; 10] = [
    Part::Typed(Field::Name),
    Part::Typed(Field::Kvk),
    Part::Typed(Field::Vat),
    Part::Sector,
    Part::SecondSector,
    Part::Section,
    Part::Typed(Field::Persons),
    Part::Size,
    Part::Typed(Field::Founded),
    Part::Typed(Field::Website),
];

const WHERE: [Part; 5] = [
    Part::Typed(Field::Street),
    Part::Typed(Field::PostalCode),
    Part::Typed(Field::City),
    Part::Typed(Field::Municipality),
    Part::Province,
];

const CONSENT: [Part; 3] = [Part::Consent, Part::Typed(Field::ConsentOn), Part::Typed(Field::Tags)];

/// Shows the groups.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    for (title, parts) in [
        (Key::CompanyWho, WHO.as_slice()),
        (Key::CompanyWhere, WHERE.as_slice()),
        (Key::CompanyConsentAndNotes, CONSENT.as_slice()),
    ] {
        card(ui, &words.say(title), |ui| {
            grid(ui, parts, |ui, part| self::part(words, session, file, ui, part));
            if title == Key::CompanyConsentAndNotes {
                typed(words, session, file, ui, Field::Notes);
            }
        });
    }
}

/// Puts parts beside each other as far as there is room.
pub(super) fn grid<T: Copy>(ui: &mut Ui, parts: &[T], mut show: impl FnMut(&mut Ui, T)) {
    let columns = [3_usize, 2]
        .into_iter()
        .zip([FIELD * 3.0, FIELD * 2.0])
        .find(|(_, width)| ui.available_width() >= *width)
        .map_or(1, |(columns, _)| columns);
    for row in parts.chunks(columns) {
        ui.columns(columns, |columns| {
            for (ui, part) in columns.iter_mut().zip(row) {
                show(ui, *part);
            }
        });
    }
}

fn part(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui, part: Part) {
    let before = file.company.clone();
    let company = &mut file.company;
    match part {
        Part::Typed(field) => return typed(words, session, file, ui, field),
        Part::Sector => {
            choice(ui, words, Key::FieldSector, &mut company.sector, DmaSector::ALL, |it| words.sector(it));
        }
        Part::SecondSector => {
            choice(ui, words, Key::FieldSecondSector, &mut company.second_sector, DmaSector::ALL, |it| {
                words.sector(it)
            });
        }
        Part::Section => {
            let sections = ('A'..='U').filter_map(Sector::from_letter);
            choice(ui, words, Key::FieldSection, &mut company.section, sections, |it| words.section(it));
        }
        Part::Size => {
            choice(ui, words, Key::FieldSize, &mut company.size, SizeClass::ALL, |it| words.size_class(it));
            if let (None, Some(size)) = (company.size, company.size_class()) {
                let size = [("size", words.short_size_class(size).into())];
                let remark = words.say_with(Key::FieldFromPersons, &size);
                ui.label(Type::Small.text(remark).color(ui.ink(Ink::Muted)));
            }
        }
        Part::Province => {
            choice(ui, words, Key::FieldProvince, &mut company.province, Province::ALL, |it| {
                words.province(it)
            });
        }
        Part::Consent => consent(words, company, session.today, ui),
    }
    if file.company != before {
        save(session, file, before);
    }
}

/// Saves the company as it is now; when that does not succeed it is shown as it was.
fn save(session: &mut Session, file: &mut File, before: Company) -> bool {
    let (id, company) = (file.id, &file.company);
    let saved = session.edit(Deed::CompanyChanged, |edit| edit.update(id, company)).is_some();
    if !saved {
        file.company = before;
    }
    saved
}

/// A field that is typed, with what is wrong below it.
fn typed(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui, field: Field) {
    let key = (file.id, field);
    let draft = session.drafts.fields.get(&key).cloned();
    let mut text = draft.clone().unwrap_or_else(|| field.text(words, &file.company));
    let label = words.say(field.name());
    let left = match field {
        Field::ConsentOn => date_field::below(ui, words, &label, &mut text, session.today),
        _ => edit_line(ui, &label, &mut text, "", field == Field::Notes),
    };
    let mut company = file.company.clone();
    let taken = field.take(words, &text, &mut company);
    let changed =
        draft.as_ref().map_or_else(|| text != field.text(words, &file.company), |draft| *draft != text);
    if changed {
        session.drafts.fields.insert(key, text);
    }
    match taken {
        Err(fault) if draft.is_some() || changed => {
            ui.label(Type::Small.text(fault).color(ui.ink(Ink::Warning)));
        }
        Ok(()) if left && session.drafts.fields.contains_key(&key) => {
            let before = std::mem::replace(&mut file.company, company);
            if file.company == before || save(session, file, before) {
                session.drafts.fields.remove(&key);
            }
        }
        _ => {}
    }
    ui.add_space(space::SMALL);
}

/// A name and a field below it; true when the field was left.
pub(super) fn edit_line(ui: &mut Ui, label: &str, text: &mut String, hint: &str, lines: bool) -> bool {
    ui.label(Type::Small.text(label).color(ui.ink(Ink::Muted)));
    ui.add_space(-4.0);
    let field = if lines { TextEdit::multiline(text).desired_rows(4) } else { TextEdit::singleline(text) };
    let response = ui.add(field.hint_text(hint).desired_width(f32::INFINITY).id_salt(label));
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, enabled, label);
        info.current_text_value = Some(text.clone());
        info
    });
    response.lost_focus()
}

/// Something to choose, or to leave open.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    words: &Words,
    name: Key,
    chosen: &mut Option<T>,
    all: impl IntoIterator<Item = T>,
    said: impl Fn(T) -> String,
) {
    let unset = words.say(Key::FieldUnset);
    let value = chosen.map_or_else(|| unset.clone(), &said);
    pick(ui, &words.say(name), &value, |ui| {
        ui.selectable_value(chosen, None, unset);
        for it in all {
            ui.selectable_value(chosen, Some(it), said(it));
        }
    });
}

/// A name and a list to choose from below it.
pub(super) fn pick(ui: &mut Ui, label: &str, value: &str, content: impl FnOnce(&mut Ui)) {
    ui.label(Type::Small.text(label).color(ui.ink(Ink::Muted)));
    ui.add_space(-4.0);
    let width = ui.available_width();
    let list = ComboBox::from_id_salt(label).width(width).truncate().selected_text(value);
    let response = list.show_ui(ui, content).response;
    let (enabled, spoken) = (ui.is_enabled(), format!("{label}: {value}"));
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, &spoken));
    ui.add_space(space::SMALL);
}

/// Consent; an answer that was given without a day was given today.
fn consent(words: &Words, company: &mut Company, today: peil_portfolio::Date, ui: &mut Ui) {
    let before = company.consent;
    pick(ui, &words.say(Key::FieldConsent), &words.consent(before), |ui| {
        for it in Consent::ALL {
            ui.selectable_value(&mut company.consent, it, words.consent(it));
        }
    });
    if company.consent != before && company.consent != Consent::NotAsked {
        company.consent_on = Some(today);
    }
}
