"""How the rules fare in this house, and how severe the house has set them."""
