//! The columns of the list: which there are, which are shown, and what a click on their heads sorts by.

use crate::theme::{Ink, Type};
use crate::widgets::list_row;
use crate::widgets::pencil::Pencil;
use egui::{ComboBox, Popup, PopupCloseBehavior, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::{Order, Query, SortBy};
use peil_words::{Key, Words};

macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident: $name:ident, $weight:literal, $usual:literal, $sort:ident;)+) => {
        /// A column.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column {
            $($(#[$doc])* $column,)+
        }

        impl Column {
            /// Every column, from the left.
            pub const ALL: &'static [Self] = &[$(Self::$column,)+];

            /// The message that names it.
            #[must_use]
            pub const fn name(self) -> Key {
                match self {
                    $(Self::$column => Key::$name,)+
                }
            }

            /// How wide it is beside the others.
            const fn weight(self) -> f32 {
                match self {
                    $(Self::$column => $weight,)+
                }
            }

            /// Whether it is shown until somebody chooses.
            const fn is_usual(self) -> bool {
                match self {
                    $(Self::$column => $usual,)+
                }
            }

            /// What it sorts by.
            const fn sort(self) -> SortBy {
                match self {
                    $(Self::$column => SortBy::$sort,)+
                }
            }
        }
    };
}

columns! {
    /// The name, which is always shown.
    Name: ColumnName, 22.5, true, Name;
    /// The number at the Chamber of Commerce.
    Kvk: ColumnKvk, 10.0, false, Kvk;
    /// The place.
    City: ColumnCity, 10.5, true, City;
    /// The municipality.
    Municipality: ColumnMunicipality, 11.5, false, Municipality;
    /// The province.
    Province: ColumnProvince, 12.0, false, Province;
    /// The sector.
    Sector: ColumnSector, 12.5, true, Sector;
    /// The size class.
    Size: ColumnSize, 9.5, true, Size;
    /// Persons employed.
    Persons: ColumnPersons, 8.0, false, Persons;
    /// The step of the funnel.
    Stage: ColumnStage, 10.5, true, Stage;
    /// The level of the latest scan.
    Level: ColumnLevel, 11.5, true, Points;
    /// The points that it lacks for the basic level.
    ToBasic: ColumnToBasic, 7.5, false, ToBasic;
    /// The date of the latest scan.
    Scanned: ColumnScanned, 10.0, false, LatestScan;
    /// The overall score of the latest finished assessment.
    Maturity: ColumnMaturity, 5.5, true, Maturity;
    /// The tags.
    Tags: ColumnTags, 13.0, false, Tags;
    /// What is to be done first.
    Due: ColumnDue, 17.5, true, Due;
}

/// The columns that are shown, by what the settings keep; what they keep and nobody knows any more is passed over.
pub(super) fn shown(kept: Option<&Vec<String>>) -> Vec<Column> {
    let is_shown = |column: &Column| match kept {
        None => column.is_usual(),
        Some(kept) => *column == Column::Name || kept.iter().any(|id| id == column.name().id()),
    };
    Column::ALL.iter().copied().filter(is_shown).collect()
}

/// The share of the width that each of the columns gets.
pub(super) fn shares(columns: &[Column]) -> impl Iterator<Item = (Column, f32)> {
    let all: f32 = columns.iter().map(|column| column.weight()).sum();
    columns.iter().map(move |column| (*column, column.weight() / all))
}

/// The width from which on a row is one line.
pub(super) const WIDE: f32 = 900.0;

/// Shows the button to choose the columns with. True when another choice was made.
pub(super) fn choose(words: &Words, kept: &mut Option<Vec<String>>, ui: &mut Ui) -> bool {
    let before = kept.clone();
    let button = ui.button(words.say(Key::ColumnsChoose));
    let room = ui.ctx().content_rect().height() * 0.65;
    let popup =
        Popup::from_toggle_button_response(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| {
        ui.set_width(220.0);
        let scroll = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
        scroll.auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut chosen = shown(kept.as_ref());
            for column in Column::ALL.iter().copied().filter(|column| *column != Column::Name) {
                let mut on = chosen.contains(&column);
                if ui.checkbox(&mut on, words.say(column.name())).changed() {
                    chosen.retain(|known| *known != column);
                    if on {
                        chosen.push(column);
                    }
                    *kept = Some(chosen.iter().map(|column| column.name().id().to_owned()).collect());
                }
            }
        });
        if ui.add_enabled(kept.is_some(), egui::Button::new(words.say(Key::ColumnsUsual))).clicked() {
            *kept = None;
        }
    });
    *kept != before
}

/// Shows the heads, or without room a choice of what to sort by. True when another order was chosen.
pub(super) fn heads(words: &Words, query: &mut Query, columns: &[Column], ui: &mut Ui) -> bool {
    if list_row::within(ui.available_width()) < WIDE {
        chooser(words, query, ui)
    } else {
        row(words, query, columns, ui)
    }
}

fn spoken(words: &Words, query: &Query, name: Key, sort: SortBy) -> String {
    let key = match (query.sort == sort, query.order) {
        (false, _) => Key::CompaniesSort,
        (true, Order::Up) => Key::CompaniesSortedUp,
        (true, Order::Down) => Key::CompaniesSortedDown,
    };
    words.say_with(key, &[("column", words.say(name).into())])
}

fn row(words: &Words, query: &mut Query, columns: &[Column], ui: &mut Ui) -> bool {
    let (mut rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    rect.set_width(list_row::within(rect.width()));
    let pencil = Pencil::new(ui);
    let mut chosen = None;
    let mut x = rect.left();
    for (column, share) in shares(columns) {
        let (name, sort) = (column.name(), column.sort());
        let cell = egui::Rect::from_min_size(pos2(x, rect.top()), vec2(rect.width() * share, rect.height()));
        x += cell.width();
        let at = pos2(cell.left() + 10.0, cell.center().y);
        let on = sort == query.sort;
        let kind = if on { Type::SmallStrong } else { Type::Small };
        let response = ui.interact(cell, egui::Id::unique(("head", name.id())), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(words, query, name, sort)));
        let lit = response.hovered() || response.has_focus();
        let ink = if on || lit { Ink::Accent } else { Ink::Muted };
        let room = cell.width() - 14.0 - if on { 12.0 } else { 0.0 };
        let galley = pencil.cut(kind, ink, &words.say(name), room);
        let right = at.x + galley.size().x;
        pencil.put(at - vec2(0.0, galley.size().y / 2.0), galley);
        if on {
            triangle(&pencil, pos2(right + 9.0, cell.center().y), query.order);
        }
        if response.has_focus() {
            pencil.focus(cell);
        }
        if response.clicked() {
            chosen = Some(sort);
        }
    }
    let Some(sort) = chosen else { return false };
    query.order = match (query.sort == sort, query.order) {
        (true, Order::Up) => Order::Down,
        _ => Order::Up,
    };
    query.sort = sort;
    true
}

fn triangle(pencil: &Pencil, center: egui::Pos2, order: Order) {
    let tip = if order == Order::Up { -4.0 } else { 4.0 };
    let corners =
        vec![center + vec2(-4.0, -tip / 2.0), center + vec2(4.0, -tip / 2.0), center + vec2(0.0, tip)];
    let color = pencil.color(Ink::Accent);
    pencil.painter().add(egui::Shape::convex_polygon(corners, color, egui::Stroke::NONE));
}

fn chooser(words: &Words, query: &mut Query, ui: &mut Ui) -> bool {
    let before = (query.sort, query.order);
    let sorted = Column::ALL.iter().find(|column| column.sort() == query.sort);
    let shown = sorted.map_or_else(String::new, |column| spoken(words, query, column.name(), query.sort));
    let response = ComboBox::from_id_salt("sort").width(190.0).selected_text(&shown).show_ui(ui, |ui| {
        for column in Column::ALL {
            let sort = column.sort();
            for (order, key) in [(Order::Up, Key::CompaniesSortedUp), (Order::Down, Key::CompaniesSortedDown)]
            {
                let text = words.say_with(key, &[("column", words.say(column.name()).into())]);
                if ui.selectable_label((query.sort, query.order) == (sort, order), text).clicked() {
                    (query.sort, query.order) = (sort, order);
                }
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &shown));
    before != (query.sort, query.order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_always_shown_and_what_is_unknown_is_passed_over() {
        let usual = shown(None);
        assert_eq!((usual.len(), usual.first()), (8, Some(&Column::Name)));
        let kept =
            vec!["column-tags".to_owned(), "column-of-another-version".to_owned(), "column-kvk".to_owned()];
        assert_eq!(shown(Some(&kept)), [Column::Name, Column::Kvk, Column::Tags]);
        assert_eq!(shown(Some(&Vec::new())), [Column::Name]);
    }

    #[test]
    fn every_column_sorts_by_something_of_its_own_and_the_shares_are_the_whole() {
        for (index, column) in Column::ALL.iter().enumerate() {
            assert!(Column::ALL[..index].iter().all(|other| other.sort() != column.sort()), "{column:?}");
        }
        let whole: f32 = shares(Column::ALL).map(|(_, share)| share).sum();
        assert!((whole - 1.0).abs() < 1e-5, "{whole}");
    }
}
