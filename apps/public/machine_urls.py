"""Addresses for machines: no language stands before them."""

from django.urls import path

from apps.public import sitemaps

urlpatterns = [
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
]
