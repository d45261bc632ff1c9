//! Where everything stands, pillar by pillar.

use crate::app::App;
use crate::command::Command;
use crate::navigation::{self, belongs};
use crate::paper;
use crate::picture::{MAIN, Picture};
use crate::say::pillar_name;
use crate::state::{Filter, Screen};
use crate::theme::space;
use crate::widgets::{disclosure, grid, header, row, tile};
use egui::Ui;
use peil_core::Target;
use peil_words::{Key, Verdict};

/// From how many rows without a target they are folded away.
const FOLDED_FROM: usize = 4;

/// Shows all sections, or one.
pub fn show(app: &mut App, ui: &mut Ui, only: Option<&str>) {
    if only.is_none() {
        head(app, ui);
    }
    let Some(picture) = app.picture.as_ref() else { return };
    let sections: Vec<(String, String)> = navigation::pillars(&app.words, picture)
        .into_iter()
        .filter_map(|(screen, name)| match screen {
            Screen::Pillar(id) => Some((id, name)),
            _ => None,
        })
        .filter(|(id, _)| only.is_none_or(|only| only == id))
        .collect();
    let mut chosen = None;
    if let (Some(_), Some((id, name))) = (only, sections.first()) {
        let title = pillar_name(&app.words, id, name);
        header::screen(ui, &title, "");
    } else if app.filter == Filter::default() {
        tiles(app, picture, ui, &mut chosen);
    }
    let mut shown = 0;
    for (id, name) in &sections {
        shown += section(app, picture, ui, id, name, only.is_some(), &mut chosen);
    }
    if shown == 0 {
        let milestones = only.is_some_and(|only| {
            picture.national.milestones.iter().any(|milestone| belongs(&milestone.pillar, only))
        });
        if milestones && app.filter == Filter::default() {
            ui.label(app.say(Key::OverviewPillarMilestones));
        } else {
            ui.label(app.say(Key::OverviewNothing));
        }
    }
    if let Some(only) = only {
        super::milestones::of_pillar(app, ui, only);
    }
    if let Some(index) = chosen {
        app.show_detail(index);
    }
}

/// The head, with the report of the country where it is the country that is shown.
fn head(app: &mut App, ui: &mut Ui) {
    let Some(picture) = &app.picture else { return };
    let (title, is_national) = match (app.regional, &picture.file) {
        (Some(_), _) => (Key::RegionTitle, false),
        (None, Some(_)) => (Key::OverviewOwnTitle, false),
        (None, None) => (Key::OverviewTitle, true),
    };
    header::with_button(ui, &app.say(title), &app.say(Key::OverviewLead), |ui| {
        if is_national {
            paper::button(app, ui, Command::PaperNational);
        }
    });
}

fn tiles(app: &App, picture: &Picture, ui: &mut Ui, chosen: &mut Option<usize>) {
    let main: Vec<usize> = MAIN.iter().filter_map(|indicator| picture.first_of(indicator)).collect();
    grid::show(ui, main.len(), tile::WIDTH, 3, tile::HEIGHT, |ui, number, rect| {
        let index = main[number];
        if let (Some(entry), Some(card), Some(text)) =
            (picture.entry(index), picture.cards.get(index), app.rows().get(index))
            && tile::show(ui, rect, egui::Id::unique(("tile", index)), entry, card, text).clicked()
        {
            *chosen = Some(index);
        }
    });
}

fn section(
    app: &App,
    picture: &Picture,
    ui: &mut Ui,
    id: &str,
    name: &str,
    alone: bool,
    chosen: &mut Option<usize>,
) -> usize {
    let shown = entries(app, picture, id);
    if shown.is_empty() {
        return 0;
    }
    let (aimed, plain): (Vec<usize>, Vec<usize>) = shown.iter().copied().partition(|&index| {
        picture
            .entry(index)
            .is_some_and(|entry| !matches!(entry.target, Target::None | Target::Entitlement(_)))
    });
    let met = aimed.iter().filter(|&&index| picture.cards[index].verdict == Verdict::Met).count();
    let score = if aimed.is_empty() {
        String::new()
    } else {
        app.words.say_with(Key::OverviewScore, &[("met", met.into()), ("all", aimed.len().into())])
    };
    if alone {
        header::caption(ui, &score);
    } else {
        header::section(ui, &pillar_name(&app.words, id, name), &score);
    }
    let columns = row::Columns::for_width(ui.available_width());
    if !aimed.is_empty() {
        let heads = [Key::Value, Key::Target, Key::Gap, Key::Pace, Key::Verdict].map(|key| app.say(key));
        let heads: Vec<(&str, f32)> = heads.iter().map(String::as_str).zip(columns.starts()).collect();
        columns.heads(ui, &heads);
        rows(app, picture, ui, columns, &aimed, chosen);
    }
    if !plain.is_empty() {
        let folded = plain.len() >= FOLDED_FROM && app.filter.search.is_empty();
        if folded {
            let count = plain.len().into();
            let title = app.words.say_with(Key::OverviewTrendOnly, &[("count", count)]);
            let state = ui.make_persistent_id(("trend only", id));
            let mut open = ui.data(|data| data.get_temp::<bool>(state)).unwrap_or(false);
            ui.add_space(space::HAIR);
            disclosure::head(ui, &mut open, &title);
            ui.data_mut(|data| data.insert_temp(state, open));
            if open {
                rows(app, picture, ui, columns, &plain, chosen);
            }
        } else {
            rows(app, picture, ui, columns, &plain, chosen);
        }
    }
    shown.len()
}

fn rows(
    app: &App,
    picture: &Picture,
    ui: &mut Ui,
    columns: row::Columns,
    indices: &[usize],
    chosen: &mut Option<usize>,
) {
    ui.spacing_mut().item_spacing.y = 5.0;
    for &index in indices {
        if let (Some(entry), Some(card), Some(text)) =
            (picture.entry(index), picture.cards.get(index), app.rows().get(index))
            && row::show(ui, columns, egui::Id::unique(("row", index)), entry, card, text).clicked()
        {
            *chosen = Some(index);
        }
    }
}

/// The entries of a section that pass the filter.
fn entries(app: &App, picture: &Picture, section: &str) -> Vec<usize> {
    let wanted = app.filter.search.trim().to_lowercase();
    let all = picture.national.entries.iter().enumerate();
    all.filter(|(index, entry)| {
        let here = match &app.filter.place {
            None => picture.file.is_some() || picture.is_home(&entry.geo) && !picture.is_beside(entry),
            Some(place) => entry.geo == *place,
        };
        let pillar = picture.indicator(entry).is_some_and(|indicator| belongs(&indicator.pillar, section));
        let named = || {
            let name = app.words.indicator(&picture.national.catalogue, entry).to_lowercase();
            name.contains(&wanted)
                || entry.indicator.contains(&wanted)
                || app.rows().get(*index).is_some_and(|text| text.who.to_lowercase().contains(&wanted))
        };
        here && pillar && (wanted.is_empty() || named())
    })
    .map(|(index, _)| index)
    .collect()
}
