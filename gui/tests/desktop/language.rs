//! No text on a screen that did not come from the word files or the data.

use crate::helper::{detail, names, open};
use egui::vec2;
use peil_core::methods::Method;
use peil_gui::App;
use peil_gui::state::Screen;
use peil_words::Language;

/// Everything the data say, longest first.
pub(crate) fn data(app: &App) -> Vec<String> {
    let Some(picture) = &app.picture else { return Vec::new() };
    let national = &picture.national;
    let catalogue = &national.catalogue;
    let mut texts: Vec<String> = Vec::new();
    texts.extend(
        catalogue.indicators.iter().flat_map(|row| [row.name.en.clone(), row.explanation.en.clone()]),
    );
    texts.extend(catalogue.places.iter().map(|row| row.name.en.clone()));
    texts.extend(catalogue.populations.iter().map(|row| row.name.en.clone()));
    texts.extend(catalogue.pillars.iter().map(|row| row.name.en.clone()));
    texts.extend(catalogue.definitions().iter().flat_map(|row| [row.name.en.clone(), row.measure.clone()]));
    texts.extend(catalogue.hubs.iter().flat_map(|hub| [hub.name.en.clone(), hub.short.en.clone()]));
    texts.extend(catalogue.matches.iter().map(|row| row.note.en.clone()));
    texts.extend(catalogue.targets.iter().flat_map(|row| [row.locator.clone(), row.note.clone()]));
    for step in &national.steps {
        texts.extend([&step.what, &step.why, &step.first].map(|text| text.en.clone()));
    }
    for programme in &national.programmes {
        texts.extend([&programme.name, &programme.about, &programme.condition].map(|text| text.en.clone()));
        texts.push(programme.locator.clone());
    }
    texts.extend(national.milestones.iter().map(|row| row.name.en.clone()));
    texts.extend(
        catalogue.sources.iter().flat_map(|row| {
            [row.title.clone(), row.publisher.clone(), row.date.clone(), row.reference.clone()]
        }),
    );
    texts.extend(
        national
            .rows
            .iter()
            .flat_map(|row| [row.locator.clone(), row.note.clone(), row.geo.clone(), row.population.clone()]),
    );
    // Where the methods are published is no text of Peil's own.
    for method in Method::ALL {
        texts.extend([method.source().title, method.source().address].map(str::to_owned));
    }
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.dedup();
    texts.retain(|text| text.len() > 1);
    texts
}

/// Plain letters that are left of a text when the data are taken out of it.
pub(crate) fn left(text: &str, data: &[String]) -> String {
    let mut text = text.to_owned();
    for known in data {
        if text.contains(known.as_str()) {
            text = text.replace(known.as_str(), " ");
        }
    }
    text.chars().filter(char::is_ascii_alphabetic).collect()
}

#[test]
fn every_word_comes_from_the_word_files() {
    let screens: [fn(&mut App); 8] = [
        |_| {},
        |app| app.go(Screen::Milestones),
        |app| app.go(Screen::Sources),
        |app| app.go(Screen::Pillar("4".to_owned())),
        |app| app.opening = Some(String::new()),
        |app| detail(app, "cloud-use"),
        |app| detail(app, "digital-intensity-rank/sme-basic"),
        |app| {
            detail(app, "basic-digital-intensity");
            app.choices.across_breaks = true;
        },
    ];
    for (number, set) in screens.into_iter().enumerate() {
        let harness = open(Language::Pseudo, vec2(1280.0, 7500.0), move |app| {
            set(app);
            (app.choices.origin, app.choices.working, app.choices.table) = (true, true, true);
            "50".clone_into(&mut app.choices.companies);
            "40".clone_into(&mut app.choices.measured);
            app.choices.methods.set_all(true);
        });
        let data = data(harness.state());
        for name in names(&harness) {
            let rest = left(&name, &data);
            // A single letter is the k of thousands or the b of a flag.
            assert!(rest.len() < 2, "screen {number}: {name:?} leaves {rest:?}");
        }
    }
}
