//! The provinces, on a map of tiles and in a table.

use super::{NOTHING, Subject};
use crate::paper::block::{Block, Cell, Column, Table};
use peil_core::Unit;
use peil_core::intensity::Case;
use peil_drawing::tiles::{self, Tile};
use peil_portfolio::{MapFigure, Part};
use peil_words::Key;

/// How large the map is on paper.
const SCALE: f32 = 0.6;

impl Subject<'_> {
    pub(super) fn by_province(&self) -> Vec<Block> {
        let words = self.words;
        let figure = MapFigure::Companies;
        let tiles = self.provinces.provinces.iter().map(|shown| Tile {
            province: shown.province,
            name: words.province(shown.province),
            text: words.count(shown.companies.into()),
            hub: String::new(),
            level: self.provinces.level(figure, shown),
        });
        let tiles: Vec<Tile> = tiles.collect();
        let parts: Vec<String> = tiles.iter().map(|tile| format!("{}: {}", tile.name, tile.text)).collect();
        let alt = format!("{} {}", words.say(Key::ReportMap), parts.join("; "));
        let map = Block::Figure { scene: tiles::scene(&tiles, 440.0), scale: SCALE, alt };
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for shown in &self.provinces.provinces {
            let basic = shown.basic.map(|share| {
                let text = words.value(share.percent(Case::Worst), Unit::Percent, 0);
                if share.is_certain() { text } else { format!("≥ {text}") }
            });
            let part = self.overview.parts.get(&Part::Province(shown.province));
            let mean = part.and_then(|figures| figures.maturity.stages.first().copied().flatten());
            rows.push(vec![
                words.province(shown.province).into(),
                words.count(shown.companies.into()).into(),
                words.count(shown.scanned.into()).into(),
                basic.unwrap_or_else(|| NOTHING.to_owned()).into(),
                mean.map_or_else(|| NOTHING.to_owned(), |means| words.decimal(means.overall.mean, 1)).into(),
                words.count(shown.overdue.into()).into(),
            ]);
        }
        let columns = vec![
            Column::left(words.say(Key::ColumnProvince)),
            Column::right(words.say(Key::ShareThereAre)),
            Column::right(words.say(Key::SummaryScanned)),
            Column::right(words.say(Key::ScanBasic)),
            Column::right("T0"),
            Column::right(words.say(Key::ReportLate)),
        ];
        let mut blocks = vec![
            Block::Heading(2, words.say(Key::ReportProvinces)),
            Block::Together(vec![Block::note(words.say(Key::ReportMap)), map]),
            Block::Table(Table { columns, rows }),
        ];
        if self.provinces.elsewhere > 0 {
            let elsewhere = words.companies(self.provinces.elsewhere.into());
            blocks
                .push(Block::note(words.say_with(Key::ReportElsewhere, &[("companies", elsewhere.into())])));
        }
        if let Some(composition) = self.provinces.composition {
            let list = [("composition", words.composition(composition).into())];
            blocks.push(Block::note(words.say_with(Key::ReportProvincesNote, &list)));
        }
        blocks
    }
}
