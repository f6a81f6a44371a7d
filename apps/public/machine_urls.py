"""Addresses for machines: no language stands before them."""

from django.urls import path

from apps.public import machine_files, sitemaps

urlpatterns = [
    path("robots.txt", machine_files.robots, name="robots"),
    path("humans.txt", machine_files.humans, name="humans"),
    path(".well-known/security.txt", machine_files.security, name="security"),
    path("site.webmanifest", machine_files.manifest, name="manifest"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap/news.xml", sitemaps.news, name="news"),
    path("sitemap/pages.xml", sitemaps.pages, name="pages"),
    path("sitemap/<slug:kind>-<int:number>.xml", sitemaps.part, name="sitemap_part"),
]
