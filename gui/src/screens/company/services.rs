//! The services of the hub to the company.

use super::form::{edit_line, grid, pick};
use super::{File, ServiceField, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::pencil::Pencil;
use crate::widgets::table::{self, Table};
use crate::widgets::{choice, date_field, header};
use egui::{Align2, Button, Id as EguiId, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::{
    Deed, Id, Kept, KnownTechnology, Service, ServiceCategory, ServiceStatus, ServiceTotals,
};
use peil_words::{Key, Words};

/// Something in the form of a service.
#[derive(Clone, Copy)]
enum Part {
    Category,
    Status,
    Typed(ServiceField),
}

const PARTS: [Part; 12] = [
    Part::Category,
    Part::Status,
    Part::Typed(ServiceField::DeliveredBy),
    Part::Typed(ServiceField::Begins),
    Part::Typed(ServiceField::Ends),
    Part::Typed(ServiceField::Attendees),
    Part::Typed(ServiceField::Price),
    Part::Typed(ServiceField::Invoiced),
    Part::Typed(ServiceField::Aid),
    Part::Typed(ServiceField::Investment),
    Part::Typed(ServiceField::InvestmentKind),
    Part::Typed(ServiceField::PortalId),
];

/// What gets the whole width.
const WIDE: [ServiceField; 3] = [ServiceField::Description, ServiceField::AidNote, ServiceField::Capacities];

/// Every field that is typed.
const TYPED: [ServiceField; 14] = [
    ServiceField::OtherTechnology,
    ServiceField::Begins,
    ServiceField::Ends,
    ServiceField::Attendees,
    ServiceField::Price,
    ServiceField::Invoiced,
    ServiceField::Aid,
    ServiceField::AidNote,
    ServiceField::Investment,
    ServiceField::InvestmentKind,
    ServiceField::Description,
    ServiceField::Capacities,
    ServiceField::PortalId,
    ServiceField::DeliveredBy,
];

/// Shows them, the one that is open with its fields, and what they come to.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    let writable = session.is_writable();
    card(ui, &words.say(Key::TabServices), |ui| {
        if file.services.is_empty() {
            ui.label(words.say(Key::ServiceNone));
        }
        let services = std::mem::take(&mut file.services);
        for (number, kept) in (1..).zip(&services) {
            let is_open = file.choices.service == Some(kept.id);
            let entry = words.say_with(
                Key::ServiceNumbered,
                &[("number", number.into()), ("entry", entry(words, &kept.record).into())],
            );
            if is_open {
                header::heading(ui, Type::Strong, &entry);
                ui.add_enabled_ui(writable, |ui| form(words, session, kept, number, ui));
                let close = words.say_with(Key::ServiceClose, &[("number", number.into())]);
                if ui.button(close).clicked() {
                    file.choices.service = None;
                }
                ui.add_space(space::MEDIUM);
            } else if row(words, &kept.record, kept.id, &entry, ui) {
                file.choices.service = Some(kept.id);
            }
        }
        ui.add_space(space::SMALL);
        if ui.add_enabled(writable, Button::new(words.say(Key::ServiceAdd))).clicked() {
            let planned = Service::planned(file.id, ServiceCategory::TestBeforeInvest);
            let added = session.edit(Deed::ServiceChanged, |edit| edit.insert(&planned));
            file.choices.service = added.or(file.choices.service);
        }
        file.services = services;
    });
    if !file.services.is_empty() {
        totals(words, &file.services, ui);
    }
}

/// A service on one line.
fn entry(words: &Words, service: &Service) -> String {
    let mut named = vec![
        ("category", words.service_category(service.category).into()),
        ("status", words.service_status(service.status).into()),
    ];
    match service.begins {
        Some(begins) => {
            named.push(("day", words.day(begins.into()).into()));
            words.say_with(Key::ServiceEntryOf, &named)
        }
        None => words.say_with(Key::ServiceEntry, &named),
    }
}

fn totals(words: &Words, services: &[Kept<Service>], ui: &mut Ui) {
    let totals = ServiceTotals::of(services.iter().map(|kept| &kept.record));
    card(ui, &words.say(Key::ServiceTotals), |ui| {
        let rows = [
            (Key::ServicePrice, totals.price),
            (Key::ServiceInvoiced, totals.invoiced),
            (Key::ServiceAid, totals.aid),
            (Key::ServiceInvestment, totals.investment),
        ];
        let amount = |cents: Option<i64>| {
            cents.map_or_else(|| words.say(Key::ServiceTotalTooLarge), |cents| words.euros(cents))
        };
        let rows = rows.map(|(name, cents)| vec![words.say(name), amount(cents)]);
        let heads = vec![words.say(Key::ServiceWhat), words.say(Key::ServiceAmount)];
        table::show(ui, &Table { heads, shares: vec![0.4, 0.6], rows: rows.into() });
    });
}

/// A service on one line with its price at the end; true when it is to be opened.
fn row(words: &Words, service: &Service, id: Id<Service>, entry: &str, ui: &mut Ui) -> bool {
    let pencil = Pencil::new(ui);
    let price = service.price_cents.map(|cents| words.euros(cents)).unwrap_or_default();
    let end = pencil.width(Type::Strong, &price);
    let galley =
        pencil.wrapped(Type::Body, Ink::Text, entry, ui.available_width() - end - 3.0 * space::MEDIUM);
    let size = vec2(ui.available_width(), galley.size().y + 18.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, EguiId::unique(("service", id.number())), Sense::click());
    let spoken = if price.is_empty() { entry.to_owned() } else { format!("{entry}, {price}") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    pencil.pressable(rect, &response);
    let at = pos2(rect.left() + space::MEDIUM, rect.center().y - galley.size().y / 2.0);
    pencil.put(at, galley);
    let at = pos2(rect.right() - space::MEDIUM, rect.center().y);
    pencil.write(at, Align2::RIGHT_CENTER, Type::Strong, Ink::Text, &price);
    response.clicked()
}

fn form(words: &Words, session: &mut Session, kept: &Kept<Service>, number: usize, ui: &mut Ui) {
    let mut service = kept.record.clone();
    ui.add_space(space::SMALL);
    grid(ui, &PARTS, |ui, part| match part {
        Part::Typed(field) => typed(words, session, kept, field, ui),
        Part::Category => {
            let value = words.service_category(service.category);
            pick(ui, &words.say(Key::ServiceCategory), &value, |ui| {
                for it in ServiceCategory::ALL {
                    ui.selectable_value(&mut service.category, it, words.service_category(it));
                }
            });
        }
        Part::Status => {
            let value = words.service_status(service.status);
            pick(ui, &words.say(Key::ServiceStatus), &value, |ui| {
                for it in ServiceStatus::ALL {
                    ui.selectable_value(&mut service.status, it, words.service_status(it));
                }
            });
        }
    });
    technologies(words, &mut service, ui);
    typed(words, session, kept, ServiceField::OtherTechnology, ui);
    for field in WIDE {
        typed(words, session, kept, field, ui);
    }
    if service != kept.record {
        session.edit(Deed::ServiceChanged, |edit| edit.update(kept.id, &service));
    }
    let remove = words.say_with(Key::ServiceRemove, &[("number", number.into())]);
    if ui.button(Type::Body.text(remove).color(ui.ink(Ink::Away))).clicked() {
        session.drafts.services.retain(|(id, _), _| *id != kept.id);
        session.edit(Deed::ServiceChanged, |edit| edit.remove(kept.id));
    }
}

/// The technologies of the list, and those that were kept without being on it.
fn technologies(words: &Words, service: &mut Service, ui: &mut Ui) {
    header::caption(ui, &words.say(Key::ServiceTechnologies));
    let listed = KnownTechnology::ALL.map(KnownTechnology::name);
    let others: Vec<String> =
        service.technologies.iter().filter(|name| !listed.contains(&name.as_str())).cloned().collect();
    let names: Vec<String> = listed.into_iter().map(str::to_owned).chain(others).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    grid(ui, &names, |ui, name| {
        let text = words.service_technology(name);
        let is_on = service.technologies.iter().any(|known| known == name);
        if choice::tick(ui, EguiId::unique(("technology", name)), is_on, &text, &text).clicked() {
            if is_on {
                service.technologies.retain(|known| known != name);
            } else {
                service.technologies.push(name.to_owned());
            }
        }
    });
    ui.add_space(space::SMALL);
}

/// A field that is typed, with what is wrong below it; saved when it is left.
fn typed(words: &Words, session: &mut Session, kept: &Kept<Service>, field: ServiceField, ui: &mut Ui) {
    let key = (kept.id, field);
    let draft = session.drafts.services.get(&key).cloned();
    let shown = field.text(words, &kept.record);
    let mut text = draft.clone().unwrap_or_else(|| shown.clone());
    let label = words.say(field.name());
    let left = match field {
        ServiceField::Begins | ServiceField::Ends => {
            date_field::below(ui, words, &label, &mut text, session.today)
        }
        _ => edit_line(ui, &label, &mut text, &field.hint(words), field == ServiceField::Description),
    };
    let fault = field.take(words, &text, &mut kept.record.clone()).err();
    let is_changed = text != *draft.as_ref().unwrap_or(&shown);
    if is_changed {
        session.drafts.services.insert(key, text);
    }
    if let Some(fault) = fault.filter(|_| draft.is_some() || is_changed) {
        ui.label(Type::Small.text(fault).color(ui.ink(Ink::Warning)));
    } else if left {
        save(words, session, kept);
    }
    ui.add_space(space::SMALL);
}

/// Saves what was typed about a service and is right, as one edit.
pub(super) fn save(words: &Words, session: &mut Session, kept: &Kept<Service>) {
    let mut service = kept.record.clone();
    let key = |field: ServiceField| -> (Id<Service>, ServiceField) { (kept.id, field) };
    let mut taken = Vec::new();
    for field in TYPED {
        let text = session.drafts.services.get(&key(field));
        if text.is_some_and(|text| field.take(words, text, &mut service).is_ok()) {
            taken.push(field);
        }
    }
    let saved = service == kept.record
        || session.edit(Deed::ServiceChanged, |edit| edit.update(kept.id, &service)).is_some();
    if saved {
        for field in taken {
            session.drafts.services.remove(&key(field));
        }
    }
}
