//! Words that make names nobody bears.

use super::Trade;
use crate::records::DmaSector;

pub(super) const TRADES: [Trade; 20] = [
    ("Bakkerij", 'C', DmaSector::Agriculture),
    ("Smederij", 'C', DmaSector::Manufacturing),
    ("Machinefabriek", 'C', DmaSector::Manufacturing),
    ("Meubelmakerij", 'C', DmaSector::ConsumerGoods),
    ("Zeilmakerij", 'C', DmaSector::Maritime),
    ("Loonbedrijf", 'A', DmaSector::Agriculture),
    ("Kwekerij", 'A', DmaSector::Agriculture),
    ("Bouwbedrijf", 'F', DmaSector::Construction),
    ("Installatiebedrijf", 'F', DmaSector::Energy),
    ("Groothandel", 'G', DmaSector::Trade),
    ("Fietsenwinkel", 'G', DmaSector::Mobility),
    ("Transportbedrijf", 'H', DmaSector::Mobility),
    ("Herberg", 'I', DmaSector::Tourism),
    ("Drukkerij", 'C', DmaSector::Culture),
    ("Softwarehuis", 'J', DmaSector::Telecommunications),
    ("Administratiekantoor", 'M', DmaSector::Professional),
    ("Ingenieursbureau", 'M', DmaSector::Professional),
    ("Verhuurbedrijf", 'N', DmaSector::RealEstate),
    ("Praktijk", 'Q', DmaSector::Health),
    ("Opleidingshuis", 'P', DmaSector::Education),
];

pub(super) const FIRST: [&str; 24] = [
    "Wolkenkrabbel",
    "Kwispelmaan",
    "Zevensprong",
    "Paarsgeel",
    "Knikkerberg",
    "Flapuit",
    "Sokkenlicht",
    "Drentelaar",
    "Pinguïnplein",
    "Bliksemthee",
    "Hagelslot",
    "Mompelbos",
    "Kaasraket",
    "Regenfluit",
    "Trommelvis",
    "Ganzenzadel",
    "Noordzuid",
    "Wiebelpoort",
    "Klaproosje",
    "Éénoog",
    "Sterrenbrood",
    "Moddergoud",
    "Zonnesleutel",
    "Vlinderanker",
];

pub(super) const LAST: [&str; 16] = [
    "& Nergens",
    "& Dochters van Niemand",
    "uit het Niets",
    "Verzonnen",
    "op de Maan",
    "& Zonderling",
    "Proefbaar",
    "van Papier",
    "Droomwerk",
    "& Schaduw",
    "in Spe",
    "Luchtkasteel",
    "& Fantasie",
    "Oefenwerk",
    "Denkbeeldig",
    "& Echo",
];

pub(super) const PLACES: [&str; 12] = [
    "Nergenshuizen",
    "Verzonnendam",
    "Zuid-Bedacht",
    "Fictieveen",
    "Droomwolde",
    "Schijnzijl",
    "Papierburen",
    "Denkmeer",
    "Luchtgat",
    "Proefkerk",
    "Oost-Sprookje",
    "Spiegelhorn",
];

pub(super) const PERSONS: [&str; 10] =
    ["Aafke", "Bouke", "Chérita", "Doutzen", "Evert-Jan", "Fenna", "Gijs", "Hümeyra", "Ilse", "Joost"];

pub(super) const TAGS: [&str; 5] = ["beurs", "familiebedrijf", "export", "starter", "kiosk"];

pub(super) const TECHNOLOGIES: [&str; 4] =
    ["Artificial Intelligence & Decision support", "Robotics", "Internet of Things", "Cloud"];
