//! Where the figures come from, and what the checks over them found.

use crate::app::App;
use crate::chart::{painter, sign::Sign};
use crate::picture::Picture;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::Ui;
use peil_core::Source;
use peil_fixtures::{Finding, SourceDocument};
use peil_words::Key;

/// Shows the list.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(picture) = app.picture.as_ref() else { return };
    header::screen(ui, &app.say(Key::SourcesTitle), &app.say(Key::SourcesLead));
    for document in &picture.national.catalogue.sources {
        one(app, picture, document, ui);
    }
    checks(app, picture, ui);
}

fn one(app: &App, picture: &Picture, document: &SourceDocument, ui: &mut Ui) {
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        header::heading(ui, Type::Strong, &document.title);
        let date = app.words.source_date(document);
        let parts = [document.publisher.as_str(), &date];
        let about = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        if !about.is_empty() {
            ui.label(Type::Small.text(about).color(ui.ink(Ink::Muted)));
        }
        ui.label(supports(app, picture, document));
        if document.reference.starts_with("http") {
            ui.hyperlink_to(document.reference.as_str(), document.reference.as_str());
        } else if !document.reference.is_empty() {
            ui.label(Type::Small.text(document.reference.as_str()).color(ui.ink(Ink::Muted)));
        }
    });
}

/// What rests on a document.
fn supports(app: &App, picture: &Picture, document: &SourceDocument) -> String {
    let national = &picture.national;
    let source: Option<Source> = national.catalogue.source_named(&document.id);
    let mut figures = 0_usize;
    let mut indicators: Vec<&str> = Vec::new();
    for row in national.rows.iter().filter(|row| Some(row.observation.source) == source) {
        figures += 1;
        if !indicators.contains(&row.indicator.as_str()) {
            indicators.push(&row.indicator);
        }
    }
    let targets = national.catalogue.targets.iter().filter(|row| Some(row.source) == source).count();
    let milestones = national.milestones.iter().filter(|row| Some(row.source) == source).count();
    let mut parts = Vec::new();
    if figures > 0 {
        let counts = [("count", figures.into()), ("indicators", indicators.len().into())];
        parts.push(app.words.say_with(Key::SourcesSupports, &counts));
    }
    if targets > 0 {
        parts.push(app.words.say_with(Key::SourcesTargets, &[("count", targets.into())]));
    }
    if milestones > 0 {
        parts.push(app.words.say_with(Key::SourcesMilestones, &[("count", milestones.into())]));
    }
    if parts.is_empty() { app.say(Key::SourcesNothing) } else { parts.join(", ") }
}

fn checks(app: &App, picture: &Picture, ui: &mut Ui) {
    let national = &picture.national;
    if national.findings.is_empty() {
        return;
    }
    header::section(ui, &app.say(Key::SourcesChecks), "");
    ui.label(Type::Body.text(app.say(Key::SourcesChecksLead)).color(ui.ink(Ink::Muted)));
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        for finding in &national.findings {
            let well = matches!(finding, Finding::TotalAgrees { .. });
            ui.horizontal_top(|ui| {
                painter::show(ui, &if well { Sign::Met } else { Sign::Warning }.scene(16.0));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    let subject = finding.subject();
                    let indicator = national.catalogue.indicator(&subject.indicator);
                    let name = indicator
                        .map_or(subject.indicator.as_str(), |indicator| app.words.text(&indicator.name));
                    let place = app.words.place(&national.catalogue, &subject.geo);
                    ui.label(Type::Strong.text(format!("{name}, {place}")));
                    ui.label(app.words.finding(finding, &national.catalogue));
                });
            });
            ui.add_space(space::HAIR);
        }
    });
}
