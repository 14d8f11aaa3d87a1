"""Units of measure and currencies by every name that news give them, with their value in one unit a kind.

A table instead of a units library: pint builds its registry in about 235 ms of every start and knows no
referents, approximations or news abbreviations; these few dozen factors never change.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: its short name, what it measures, its value in the unit of the kind (`base`).

    For temperatures the base value is ``(value + offset) * factor``.
    """

    name: str
    kind: str
    factor: Decimal
    base: str
    offset: Decimal = Decimal(0)


#: kind and base, then: short name, factor, other names.
_TABLE: dict[tuple[str, str], str] = {
    ("length", "m"): """
        km 1000 kilometer kilometers kilometre kilometres kms; m 1 meter meters metre metres
        cm 0.01 centimeter centimeters centimetre centimetres
        mm 0.001 millimeter millimeters millimetre millimetres
        mi 1609.344 mile miles; ft 0.3048 foot feet; yd 0.9144 yard yards; inch 0.0254 inches
        nmi 1852 nautical-mile nautical-miles""",
    ("area", "m²"): """
        km² 1000000 square-kilometer square-kilometers square-kilometre square-kilometres sq-km km2
        m² 1 square-meter square-meters square-metre square-metres sq-m m2; ha 10000 hectare hectares
        mi² 2589988.110336 square-mile square-miles sq-mi; ft² 0.09290304 square-foot square-feet sq-ft
        acre 4046.8564224 acres""",
    ("volume", "l"): """
        l 1 liter liters litre litres; m³ 1000 cubic-meter cubic-meters cubic-metre cubic-metres m3
        gal 3.785411784 gallon gallons; bbl 158.987294928 barrel barrels
        ft³ 28.316846592 cubic-foot cubic-feet""",
    ("weight", "kg"): """
        kg 1 kilogram kilograms kilogramme kilogrammes kilo kilos kgs; g 0.001 gram grams gramme grammes
        t 1000 tonne tonnes metric-ton metric-tons; ton 1000 tons; lb 0.45359237 lbs
        oz 0.028349523125 ounce ounces""",
    ("pound", "pound"): "pound 1 pounds",
    ("magnitude", "magnitude"): "magnitude 1",
    ("speed", "km/h"): """
        km/h 1 kmh kph kilometers-per-hour kilometres-per-hour kilometers-an-hour kilometres-an-hour
        mph 1.609344 miles-per-hour miles-an-hour; kn 1.852 knot knots
        m/s 3.6 meters-per-second metres-per-second""",
    ("temperature", "°C"): """
        °C 1 degrees-celsius degrees-centigrade celsius; °F 0.5555555556 degrees-fahrenheit fahrenheit""",
    ("power", "W"): """
        kW 1000 kilowatt kilowatts; MW 1000000 megawatt megawatts; GW 1000000000 gigawatt gigawatts""",
    ("duration", "s"): """
        s 1 second seconds sec secs; min 60 minute minutes mins; h 3600 hour hours hr hrs; day 86400 days
        week 604800 weeks; month 2629746 months; year 31556952 years yr yrs; decade 315569520 decades
        century 3155695200 centuries; night 86400 nights""",
    ("percent", "%"): "% 1 percent per-cent pct; pp 1 percentage-point percentage-points",
}  # fmt: skip
_CURRENCIES = {
    "USD": "$ US$ $US dollar dollars US-dollar US-dollars usd", "EUR": "€ euro euros eur", "GBP": "£ gbp",
    "RUB": "₽ ruble rubles rouble roubles rub", "JPY": "¥ yen jpy", "INR": "₹ Rs rupee rupees inr",
    "CNY": "yuan renminbi cny rmb", "CHF": "franc francs chf", "AUD": "A$ AU$ aud", "CAD": "C$ CA$ cad",
    "UAH": "hryvnia hryvnias uah", "SEK": "krona kronor sek", "PLN": "zloty zlotys pln", "TRY": "lira liras",
    "HKD": "HK$ hkd", "KRW": "₩ won", "ILS": "₪ shekel shekels", "BRL": "R$ real reais", "MXN": "peso pesos",
}  # fmt: skip
#: Words that mean something else without a number in digits before them, or too often to be trusted.
_ONLY_AFTER_DIGITS = frozenset(
    ("m", "g", "l", "t", "s", "h", "min", "mi", "kn", "gal", "oz", "yd", "ha", "sec", "won", "real")
)


@cache
def table() -> dict[str, Unit]:
    """Every name of a unit or currency, with spaces for hyphens, and its unit."""
    units: dict[str, Unit] = {}
    for (kind, base), rows in _TABLE.items():
        for row in rows.replace("\n", ";").split(";"):
            if not row.strip():
                continue
            name, factor, *others = row.split()
            offset = Decimal(-32) if name == "°F" else Decimal(0)
            unit = Unit(name, kind, Decimal(factor), base, offset)
            units |= {other.replace("-", " "): unit for other in (name, *others)}
    for code, names in _CURRENCIES.items():
        units |= {name.replace("-", " "): Unit(code, "money", Decimal(1), code) for name in names.split()}
    return units


def unit_named(words: str, *, digits: bool = True) -> Unit | None:
    """The unit by one of its names; `digits` says whether the number before it is written in digits."""
    name = " ".join(words.replace("-", " ").split())
    folded = name.casefold()
    unit = table().get(name) or (table().get(folded) if len(name) > 2 or folded in ("km", "kg") else None)
    return None if unit is None or (not digits and name in _ONLY_AFTER_DIGITS) else unit


def in_base(value: Decimal, unit: Unit) -> Decimal:
    """The value in the base unit of its kind."""
    return (value + unit.offset) * unit.factor
